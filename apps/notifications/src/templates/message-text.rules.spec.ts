import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bannedWordIn } from './banned-words.rules.js';
import { greetingName, messageText, type ClinicProfile } from './message-text.rules.js';
import { templateFor } from './template-book.rules.js';

const clinic: ClinicProfile = {
  zone: 'America/New_York',
  senderName: 'JT Office',
  phone: '+18285550142',
  postalAddress: '12 Hilltop Road, Asheville, NC 28801',
  language: 'en',
  hours: [
    ...[1, 2, 3, 4].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
    { weekday: 5, opens: '08:00', closes: '16:00' },
  ],
};
const now = new Date('2026-03-02T15:00:00Z');

describe('the mails as people read them', () => {
  it.each([
    ['inquiry-received', 'en'],
    ['inquiry-received', 'es'],
  ])('%s in %s is as in the golden files', (id, language) => {
    const mail = messageText(templateFor(id, 'email', language), clinic, { givenName: 'Avery' }, now);
    expect(`${mail.subject}\n\n${mail.text}`).toBe(golden(`${id}.${language}.txt`));
    expect(mail.html).toBe(golden(`${id}.${language}.html`));
  });

  it('greets nobody by name when there is none', () => {
    const mail = messageText(templateFor('inquiry-received', 'email', 'en'), clinic, {}, now);
    expect(mail.text).toMatch(/^Hello,\n/);
  });

  it('names the zone of the clinic and leaves the hours out when there are none', () => {
    const phoenix = messageText(
      templateFor('inquiry-received', 'email', 'en'),
      { ...clinic, zone: 'America/Phoenix' },
      {},
      now,
    );
    expect(phoenix.text).toContain('Office hours (Mountain Standard Time)');
    const closed = messageText(templateFor('inquiry-received', 'email', 'en'), { ...clinic, hours: [] }, {}, now);
    expect(closed.text).not.toContain('Office hours');
  });

  it('is refused when the profile of the clinic says what the clinic does', () => {
    const telling = { ...clinic, senderName: 'Juniper Ketamine Clinic' };
    expect(() => messageText(templateFor('inquiry-received', 'email', 'en'), telling, {}, now)).toThrow('banned_word');
  });
});

describe('greetingName', () => {
  it.each([
    ['Avery', 'Avery'],
    ['  Zoë ', 'Zoë'],
    ['Mary-Jane', 'Mary-Jane'],
    ["D'Angelo", "D'Angelo"],
    ['Ana María', 'Ana'],
    ['You Will Regret', 'You'],
    ['Keta Mine', undefined],
    ['K\u0435tamine', undefined],
    ['Сергей', 'Сергей'],
    ['Visit evil.example', undefined],
    ['https://evil.example', undefined],
    ['You have won a big prize today', undefined],
    ['Kap', undefined],
    ['<b>Avery</b>', undefined],
    ['Avery\nBcc: x@example.com', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j becomes %j', (name, greeting) => {
    expect(greetingName(name)).toBe(greeting);
  });

  it('never lets a sign through that a mail program would make a link of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(greetingName(name) ?? '').not.toMatch(/[./:@<>&\p{Cc}]/u);
      }),
    );
  });

  it('never turns a mail away because of a name', () => {
    fc.assert(
      fc.property(fc.string(), (givenName) => {
        const mail = messageText(templateFor('inquiry-received', 'email', 'en'), clinic, { givenName }, now);
        expect(bannedWordIn(`${mail.subject} ${mail.text}`)).toBeUndefined();
      }),
    );
  });
});

function golden(file: string): string {
  return readFileSync(new URL(`./golden/${file}`, import.meta.url), 'utf8');
}
