import type { TemplateWords } from '@stillwater/contracts';
import { describe, expect, it } from '@jest/globals';
import { wordsOf } from '../templates/own-words.rules.js';
import { templateFor } from '../templates/template-book.rules.js';
import { wordable } from './own-templates.queries.js';
import { previewOf } from './preview.rules.js';
import { sampleValues } from './sample-values.rules.js';
import { faultsIn } from './template-check.rules.js';

const reminder = templateFor('appointment-reminder', 'email', 'en').document;
const hours = templateFor('inquiry-received', 'email', 'en').document;
const offer = templateFor('booking-offer', 'sms', 'en').document;
const code = templateFor('access-code', 'sms', 'en').document;
const stopped = templateFor('opt-out-confirmed', 'sms', 'es').document;

const mail: TemplateWords = {
  subject: 'See you {when}',
  blocks: [
    { kind: 'paragraph', text: '{visit}: {how}', without: '{how}' },
    { kind: 'link', text: 'Tell us that you come' },
  ],
};
const block = (index: number, change: object): TemplateWords => ({
  ...mail,
  blocks: mail.blocks!.map((one, place) => (place === index ? { ...one, ...change } : one)),
});
const more = (kind: 'paragraph' | 'lines' | 'link', text: string): TemplateWords => ({
  ...mail,
  blocks: [...mail.blocks!, { kind, text }],
});
const faults = async (document: typeof reminder, words: TemplateWords) =>
  (await faultsIn(document, words)).map(({ pointer, code: kind, message }) => `${kind} ${pointer} ${message}`);

describe('the words of a clinic', () => {
  it.each(wordable.map((document) => [`${document.id} ${document.channel} ${document.language}`, document] as const))(
    'may be the shipped ones of %s',
    (_, document) => expect(faultsIn(document, wordsOf(document))).resolves.toEqual([]),
  );

  it('may be others', async () => {
    expect(await faultsIn(reminder, mail)).toEqual([]);
    expect(await faultsIn(offer, { texts: ['{senderName}: {link} STOP'] })).toEqual([]);
  });

  it.each<[string, TemplateWords, string]>([
    ['a banned word in the subject', { ...mail, subject: 'KAP, {when}' }, 'choice /subject says "kap"'],
    [
      'a banned word in a paragraph',
      more('paragraph', 'Bring your medication'),
      'choice /blocks/2/text says "medication"',
    ],
    [
      'a banned word in the other wording',
      block(0, { without: '{how} Your dose' }),
      'choice /blocks/0/without says "dose"',
    ],
    ['a banned word on the link', block(1, { text: 'To therapy' }), 'choice /blocks/1/text says "therapy"'],
    ['no subject', { blocks: mail.blocks! }, 'required /subject'],
    ['no blocks', { subject: 'At {when}' }, 'required /blocks'],
    ['texts', { ...mail, texts: ['Hello'] }, 'unknown /texts'],
    ['no link', { ...mail, blocks: [mail.blocks![0]!] }, 'required /blocks must have a block of the kind link'],
    ['a second link', more('link', 'Or here'), 'choice /blocks/2 is a second link'],
    ['a link in its words', more('paragraph', 'Or {link}'), 'choice /blocks/2/text {link} stands in a block'],
    ['an address', more('paragraph', 'See https://example.com'), 'format /blocks/2/text has an address'],
    ['a bare address', more('paragraph', 'See example.com today'), 'format /blocks/2/text has an address'],
    ['a mail address', more('paragraph', 'Write to me@example'), 'format /blocks/2/text has an address'],
    ['office hours that it has not', more('lines', 'Hours'), 'unknown /blocks/2'],
    ['a value that it has not', more('paragraph', '{code}'), 'unknown /blocks/2/text {code}'],
    ['what every object has', more('paragraph', '{constructor}'), 'unknown /blocks/2/text {constructor}'],
    ['a spelt out word', more('paragraph', 'k.e.t.a.m.i.n.e'), 'choice /blocks/2/text says "ketamine"'],
    ['a hidden word', more('paragraph', 'keta\uE000mine'), 'choice /blocks/2/text says "ketamine"'],
    ['an address with other stops', more('paragraph', 'See evil\u3002test'), 'format /blocks/2/text has an address'],
    ['an address with a gap', more('paragraph', 'See evil.\u200Btest'), 'format /blocks/2/text has an address'],
    ['an address in numbers', more('paragraph', 'See 192.0.2.1/a'), 'format /blocks/2/text has an address'],
    ['a brace', more('paragraph', '{ when }'), 'format /blocks/2/text has a brace'],
    ['no time', { ...mail, subject: 'Soon' }, 'required /blocks must name {when}'],
    ['a name without a way around it', more('paragraph', 'Dear {givenName}'), 'required /blocks/2/without'],
    [
      'a name in the subject',
      { ...mail, subject: '{givenName}: {when}' },
      'choice /subject {givenName} may be missing',
    ],
    ['a name where there is none', block(0, { without: '{visit} {how}' }), 'choice /blocks/0/without {visit} may be'],
  ])('of a mail are refused with %s', async (_, words, expected) => {
    expect(await faults(reminder, words)).toContainEqual(expect.stringContaining(expected));
  });

  it('of a mail that tells the hours tell them', async () => {
    const words = { subject: 'Thanks', blocks: [{ kind: 'paragraph' as const, text: 'Call {clinicPhone}.' }] };
    expect(await faults(hours, words)).toEqual([
      'required /blocks must name {zoneName}',
      'required /blocks must have a block of the kind lines',
    ]);
  });

  it.each<[string, typeof offer, TemplateWords, string]>([
    ['a banned word', offer, { texts: ['{senderName}: ketamine {link} STOP'] }, 'choice /texts/0 says "ketamine"'],
    ['no way to stop them', offer, { texts: ['{senderName}: {link}'] }, 'required /texts/0 must say STOP'],
    [
      'a way to stop in another word',
      offer,
      { texts: ['{senderName}: {link} STOPP'] },
      'required /texts/0 must say STOP',
    ],
    ['no way back', stopped, { texts: ['{senderName}: {clinicPhone}'] }, 'required /texts/0 must say START'],
    ['no sender', offer, { texts: ['{link} STOP'] }, 'required /texts/0 must name {senderName}'],
    ['no code', code, { texts: ['{senderName}: hello'] }, 'required /texts/0 must name {code}'],
    ['a second link', offer, { texts: ['{senderName}: {link} {link} STOP'] }, 'choice /texts/0 has a second link'],
    [
      'a value too private',
      offer,
      { texts: ['{senderName}: {givenName} {link} STOP'] },
      'choice /texts/0 {givenName} is too',
    ],
    ['a sign they lack', offer, { texts: ['{senderName}: \u{1f600} {link} STOP'] }, 'format /texts/0 has a sign'],
    [
      'what fits only at first',
      offer,
      { texts: ['{senderName}: {link} STOP', `{senderName}: ${'x'.repeat(60)} {link} STOP`] },
      'length /texts/1 may take 180 places',
    ],
    [
      'a word that ends all texts',
      offer,
      { texts: ['{senderName}: {link} CANCEL to call off. STOP'] },
      'choice /texts/0 says CANCEL',
    ],
    ['no text', offer, { texts: [] }, 'required /texts'],
    ['a subject', offer, { subject: 'Hi', texts: ['{senderName}: {link} STOP'] }, 'unknown /subject'],
    ['blocks', offer, { blocks: [], texts: ['{senderName}: {link} STOP'] }, 'unknown /blocks'],
  ])('of a text are refused with %s', async (_, document, words, expected) => {
    expect(await faults(document, words)).toContainEqual(expect.stringContaining(expected));
  });
});

describe('a preview', () => {
  it('shows what would not be sent, and why', async () => {
    const {
      subject,
      text,
      faults: found,
    } = await previewOf(reminder, more('paragraph', '{stranger}'), sampleValues('en'));
    expect(subject).toBe('See you Tuesday, November 3, 2026, 9:00 AM (Eastern Time)');
    expect(text).toContain('{stranger}');
    expect(found).toHaveLength(1);
  });

  it('counts the parts of a text as it would travel', async () => {
    const { texts } = await previewOf(
      offer,
      { texts: ['{senderName}: {link} STOP', 'x'.repeat(161), '\u8bca'] },
      sampleValues('en'),
    );
    expect(texts?.map(({ encoding, length, longest, segments }) => [encoding, length, longest, segments])).toEqual([
      ['GSM-7', 76, 119, 1],
      ['GSM-7', 161, 161, 2],
      ['UCS-2', 1, 1, 1],
    ]);
  });
});
