import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bannedWordIn } from '@stillwater/contracts';
import { gsmLength, inGsm } from './gsm.rules.js';
import { greetingName, messageText, type ClinicProfile, type MessageDetails } from './message-text.rules.js';
import { templateFor, templates } from './template-book.rules.js';

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

const zone = 'America/New_York';
const link = 'https://care.example.com/a#q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg';
const at = { wall: '2026-11-03T09:00', zone, instant: new Date('2026-11-03T14:00:00Z') };
const details: MessageDetails = {
  givenName: 'Avery',
  link,
  code: '482913',
  visit: {
    service: 'MED_EVAL',
    mode: 'video',
    at,
    previously: { wall: '2026-10-30T15:30', zone, instant: new Date('2026-10-30T19:30:00Z') },
  },
  counts: [
    { what: 'screening', count: 2 },
    { what: 'visit_today', count: 5 },
    { what: 'inquiry', count: 3 },
    { what: 'clinic', count: 0 },
    { what: 'booking_offer', count: 1 },
  ],
  until: { wall: '2026-11-09T10:00', zone, instant: new Date('2026-11-09T15:00:00Z') },
};

describe('messages as people read them', () => {
  it.each(templates.map(({ document: { id, channel, language } }) => [id, channel, language] as const))(
    '%s by %s in %s is as in the golden files',
    (id, channel, language) => {
      const message = messageText(templateFor(id, channel, language), clinic, details, now);
      if (message.channel === 'sms') return compare(`${id}.${language}.sms`, `${message.text}\n`);
      compare(`${id}.${language}.txt`, `${message.subject}\n\n${message.text}`);
      compare(`${id}.${language}.html`, message.html);
    },
  );

  it('in every text message fit into one part, in the alphabet of text messages, and say how to stop', () => {
    for (const { document } of templates.filter((template) => template.document.channel === 'sms')) {
      for (const service of ['CONSULT', 'DOSE_IM'] as const) {
        const visit = { ...details.visit!, service };
        const { text } = messageText(
          templateFor(document.id, 'sms', document.language),
          clinic,
          { ...details, visit },
          now,
        );
        expect(inGsm(text)).toBe(text);
        expect(gsmLength(text)).toBeLessThanOrEqual(160);
        expect(text).toMatch({ 'access-code': /482913/, 'opt-out-confirmed': /START/ }[document.id] ?? /STOP/);
        expect(text.startsWith('JT Office: ')).toBe(true);
      }
    }
  });

  it.each([
    ['en', 'MED_EVAL', 'A reminder of your appointment: Tuesday,'],
    ['en', 'DOSE_IM', 'A reminder of your appointment: Long appointment, Tuesday,'],
    ['es', 'PREP', 'Le recordamos su cita: martes,'],
  ] as const)('in %s call a visit (%s) by its name only where that says more', (language, service, said) => {
    const visit = { ...details.visit!, service };
    const reminder = templateFor('appointment-reminder', 'email', language);
    expect(messageText(reminder, clinic, { ...details, visit }, now).text).toContain(said);
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
        expect(bannedWordIn(mail.text)).toBeUndefined();
      }),
    );
  });
});

/** `GOLDEN=write` writes what is read by eye and committed. */
function compare(file: string, text: string): void {
  const path = new URL(`./golden/${file}`, import.meta.url);
  if (process.env['GOLDEN'] === 'write') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
