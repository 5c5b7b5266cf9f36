import { describe, expect, it } from '@jest/globals';
import { templateFor } from './template-book.rules.js';
import { compileTemplate, type TemplateDocument } from './template.rules.js';

const note: TemplateDocument = {
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

describe('compileTemplate', () => {
  it('makes plain text and HTML from the one document', () => {
    const mail = compileTemplate(note).render({ name: 'Avery', phone: '828-555-0142', hours: ['Monday', 'Friday'] });
    expect(mail.subject).toBe('A note');
    expect(mail.text).toBe('Hello Avery,\n\nHours\n  Monday\n  Friday\n\nCall 828-555-0142.\n');
    expect(mail.html).toContain('<html lang="en">');
    expect(mail.html).toContain('<p>Hours<br>\nMonday<br>\nFriday</p>');
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
    ['a contact value in a text message', { ...note, channel: 'sms' }, 'value_too_private'],
  ] satisfies [string, TemplateDocument, string][])('refuses %s', (_, document, code) => {
    expect(() => compileTemplate(document)).toThrow(expect.objectContaining({ name: 'TemplateRefused', code }));
  });
});

describe('render', () => {
  const template = compileTemplate(note);
  const values = { name: 'Avery', phone: '828-555-0142', hours: [] };

  it.each([
    ['a missing value', { name: 'Avery', hours: [] }, 'value_missing'],
    ['an unknown value', { ...values, diagnosis: 'F41.1' }, 'value_unknown'],
    ['a banned word that came with a value', { ...values, phone: 'the therapist' }, 'banned_word'],
  ])('refuses %s', (_, given, code) => {
    expect(() => template.render(given)).toThrow(expect.objectContaining({ name: 'TemplateRefused', code }));
  });

  it('shows values as text, on one line', () => {
    const mail = template.render({ ...values, name: '<img src=x>\r\nBcc: all' });
    expect(mail.html).toContain('Hello &lt;img src=x&gt; Bcc: all,');
    expect(mail.text).toContain('Hello <img src=x> Bcc: all,');
  });

  it('takes the other wording when a value is missing', () => {
    expect(template.render({ phone: '828-555-0142', hours: [] }).text).toBe('Hello,\n\nCall 828-555-0142.\n');
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
