import { describe, expect, it } from '@jest/globals';
import { templateFor } from './template-book.rules.js';
import type { MailTemplate, RenderedMail } from './mail-template.rules.js';
import { compileTemplate, type RenderedMessage, type TemplateDocument } from './template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

const note: MailTemplate = {
  id: 'note',
  version: 1,
  language: 'en',
  channel: 'email',
  values: { name: 'contact', phone: 'public', hours: 'public' },
  subject: 'A note',
  blocks: [
    { kind: 'paragraph', text: 'Hello {name},', without: 'Hello,' },
    { kind: 'lines', title: 'Hours', value: 'hours' },
    { kind: 'paragraph', text: 'Call {phone}.' },
  ],
};

const text: TextTemplate = {
  id: 'note',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', link: 'link' },
  texts: ['{senderName}: here it is, with many kind words: {link} Reply STOP to opt out', '{senderName}: {link} STOP'],
};

function mailOf(message: RenderedMessage): RenderedMail {
  if (message.channel !== 'email') throw new TypeError('not a mail');
  return message;
}

const template = await compileTemplate(note);
const inTexts = await compileTemplate(text);
const linked = await compileTemplate({
  ...note,
  values: { ...note.values, link: 'link' },
  blocks: [{ kind: 'link', text: 'See it', value: 'link' }],
});

describe('compileTemplate', () => {
  it('makes plain text and HTML from the one document', () => {
    const mail = mailOf(template.render({ name: 'Avery', phone: '828-555-0142', hours: ['Monday', 'Friday'] }));
    expect(mail.subject).toBe('A note');
    expect(mail.text).toBe('Hello Avery,\n\nHours\n  Monday\n  Friday\n\nCall 828-555-0142.\n');
    expect(mail.html).toContain('<html lang="en">');
    expect(mail.html).toContain('<p>Hours<br/>Monday<br/>\nFriday</p>');
  });

  it.each([
    ['a banned word in the subject', { ...note, subject: 'Your dosing visit' }, 'banned_word'],
    ['a banned word in a paragraph', { ...note, blocks: [{ kind: 'paragraph', text: 'About KAP' }] }, 'banned_word'],
    [
      'a banned word in a title',
      { ...note, blocks: [{ kind: 'lines', title: 'Scores', value: 'hours' }] },
      'banned_word',
    ],
    ['a value that is not declared', { ...note, subject: 'For {stranger}' }, 'value_unknown'],
    ['a clinical value in an e-mail', { ...note, values: { ...note.values, answer: 'clinical' } }, 'value_too_private'],
    [
      'a contact value in a text message',
      { ...text, values: { ...text.values, name: 'contact' } },
      'value_too_private',
    ],
    ['a name in a subject', { ...note, subject: 'A note, {name}' }, 'value_too_private'],
    [
      'a value called less private than its contract',
      { ...note, values: { ...note.values, givenName: 'public' } },
      'value_too_private',
    ],
    [
      'a name in a text, whatever it is called',
      { ...text, values: { ...text.values, givenName: 'public' } },
      'value_too_private',
    ],
    ['a second link', { ...text, values: { ...text.values, other: 'link' } }, 'two_links'],
    ['a banned word in a text message', { ...text, texts: ['{senderName}: your dose'] }, 'banned_word'],
    ['a text message that may not fit', { ...text, texts: ['x'.repeat(60) + '{senderName} {link}'] }, 'too_long'],
    ['a sign that texts lack', { ...text, texts: ['{senderName} \u{1f600} {link}'] }, 'not_gsm'],
  ] satisfies [string, TemplateDocument, string][])('refuses %s', async (_, document, code) => {
    await expect(compileTemplate(document)).rejects.toThrow(expect.objectContaining({ name: 'TemplateRefused', code }));
  });
});

describe('render', () => {
  const values = { name: 'Avery', phone: '828-555-0142', hours: [] };

  it.each([
    ['a missing value', { name: 'Avery', hours: [] }, 'value_missing'],
    ['a banned word that came with a value', { ...values, phone: 'the therapist' }, 'banned_word'],
  ])('refuses %s', (_, given, code) => {
    expect(() => template.render(given)).toThrow(expect.objectContaining({ name: 'TemplateRefused', code }));
  });

  it('shows values as text, on one line', () => {
    const mail = mailOf(template.render({ ...values, name: '<img src=x>\r\nBcc: all' }));
    expect(mail.html).toContain('Hello &lt;img src=x&gt; Bcc: all,');
    expect(mail.text).toContain('Hello <img src=x> Bcc: all,');
  });

  it('takes the other wording when a value is missing', () => {
    expect(template.render({ phone: '828-555-0142', hours: [] }).text).toBe('Hello,\n\nCall 828-555-0142.\n');
  });
});

describe('a link', () => {
  it('stands under its words in plain text, and behind them in HTML', () => {
    const mail = mailOf(linked.render({ link: 'https://care.example.com/a#x&y' }));
    expect(mail.text).toBe('See it https://care.example.com/a#x&y\n');
    expect(mail.html).toContain('<a href="https://care.example.com/a#x&amp;y" rel="noreferrer">See it</a>');
  });

  it('may spell a banned word by chance', () => {
    expect(mailOf(linked.render({ link: 'https://care.example.com/a#q-kap-dose' })).text).toContain('#q-kap-dose');
  });

  it.each([undefined, 'javascript:alert(1)', ''])('%j is none', (link) => {
    expect(() => linked.render({ link })).toThrow(expect.objectContaining({ code: 'value_missing' }));
  });
});

describe('a text message', () => {
  const rendered = (senderName: string, link: string) => inTexts.render({ senderName, link }).text;

  it('is sent in the longest form that fits into one part', () => {
    expect(rendered('JT Office', 'https://x.example/a#1')).toContain('kind words');
    expect(rendered('JT Office', `https://x.example/a#${'1'.repeat(80)}`)).toBe(
      `JT Office: https://x.example/a#${'1'.repeat(80)} STOP`,
    );
  });

  it('that fits in no form is refused, and so is what its alphabet lacks', () => {
    expect(() => rendered('JT Office', 'x'.repeat(150))).toThrow(expect.objectContaining({ code: 'too_long' }));
    expect(() => rendered('\u8bca\u6240', 'x')).toThrow(expect.objectContaining({ code: 'not_gsm' }));
  });

  it('is written without the accents that its alphabet lacks', () => {
    expect(rendered('Clínica Peña', 'x')).toContain('Clinica Peña:');
  });
});

describe('templateFor', () => {
  it.each([
    ['en', 'en'],
    ['en-US', 'en'],
    ['es-MX', 'es'],
    ['ES', 'es'],
    ['fr', 'en'],
  ])('%s is answered in %s', (wanted, found) => {
    expect(templateFor('inquiry-received', 'email', wanted).document.language).toBe(found);
  });

  it('knows no template by another name', () => {
    expect(() => templateFor('unheard-of', 'email', 'en')).toThrow('no template unheard-of');
  });
});
