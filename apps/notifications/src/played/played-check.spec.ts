import { describe, expect, it } from '@jest/globals';
import { forgotten, silentMornings, violations } from './played-check.fixture.js';
import type { Caught, PlayedPerson, PlayedVisit } from './played-truth.fixture.js';

const zone = 'America/New_York';
const person: PlayedPerson = {
  id: '01980000-0000-7000-8000-000000000001',
  inquiryId: '01980000-0000-7000-8000-000000000002',
  clinicId: '01980000-0000-7000-8000-000000000003',
  zone,
  ownZone: false,
  language: 'en',
  givenName: 'Avery',
  email: 'avery@example.com',
  phone: '+18285550101',
  consent: { email: {}, sms: { until: new Date('2026-06-20T00:00:00Z') } },
  acts: [new Date('2026-06-11T01:00:00Z')],
  flags: [{ from: new Date('2026-06-15T00:00:00Z'), to: new Date('2026-06-16T00:00:00Z') }],
};
const visit: PlayedVisit = {
  person,
  booked: {
    appointmentId: '01980000-0000-7000-8000-000000000004',
    personId: person.id,
    serviceCode: 'MED_EVAL',
    mode: 'video',
    startsAt: '2026-06-19T14:00:00.000Z',
    endsAt: '2026-06-19T15:00:00.000Z',
    localStart: '2026-06-19T10:00',
    zone,
    bookedAt: '2026-06-10T14:00:00.000Z',
  },
  version: 2,
  token: 'q7m2kx9d4r-token',
  bookedAt: new Date('2026-06-10T14:00:00Z'),
  starts: [
    {
      from: new Date('2026-06-10T14:00:00Z'),
      startsAt: new Date('2026-06-18T14:00:00Z'),
      localStart: '2026-06-18T10:00',
    },
    {
      from: new Date('2026-06-12T14:00:00Z'),
      startsAt: new Date('2026-06-19T14:00:00Z'),
      localStart: '2026-06-19T10:00',
    },
  ],
};
const NEW_TIME = 'Friday, June 19, 2026, 10:00 AM (Eastern Time)';
const OLD_TIME = 'Thursday, June 18, 2026, 10:00 AM (Eastern Time)';

function mail(fields: Partial<Caught> & { at: Date }): Caught {
  const subject = fields.subject ?? 'Reminder';
  const text = fields.text ?? 'Hello';
  return { channel: 'email', to: person.email, subject, text, words: `${subject}\n${text}`, ...fields };
}
const text = (at: string, words = 'JT Office: hello'): Caught =>
  mail({ at: new Date(at), channel: 'sms', to: person.phone, subject: '', text: words, words });
const day = (time: string): Date => new Date(`2026-06-17T${time}:00Z`);
const about = (when: string): string => `Your appointment: ${when}. https://care.example.com/a#q7m2kx9d4r-token`;

describe('what was caught', () => {
  it.each<[string, Caught[], string[]]>([
    ['nothing', [], []],
    ['a mail by day', [mail({ at: day('15:00') })], []],
    ['a mail before nine', [mail({ at: day('12:59') })], ['in quiet hours']],
    ['a mail from eight in the evening on', [mail({ at: new Date('2026-06-18T00:00:00Z') })], ['in quiet hours']],
    ['an answer within ten minutes', [mail({ at: new Date('2026-06-11T01:10:00Z') })], []],
    ['an answer after eleven', [mail({ at: new Date('2026-06-11T01:11:00Z') })], ['in quiet hours']],
    [
      'the first answer at night',
      [mail({ at: new Date('2026-06-11T05:00:00Z'), subject: 'We received your message' })],
      [],
    ],
    ['somebody else', [mail({ at: day('15:00'), to: 'blake@example.com' })], ['to nobody']],
    ['a text after its consent', [text('2026-06-20T15:00:00Z')], ['without consent']],
    ['a mail under a flag', [mail({ at: new Date('2026-06-15T15:00:00Z') })], ['under an acute flag']],
    ['a word in the subject', [mail({ at: day('15:00'), subject: 'Your ketamine visit' })], ['says "ketamin"']],
    ['a word in the head or a file', [mail({ at: day('15:00'), words: 'SUMMARY:Dosing' })], ['says "Dosing"']],
    ['two texts within a day', [text('2026-06-10T15:00:00Z'), text('2026-06-11T14:59:00Z')], ['second text in a day']],
    ['two texts a day apart', [text('2026-06-10T15:00:00Z'), text('2026-06-11T15:00:00Z')], []],
    [
      'four texts within a week',
      ['10', '11', '12', '13'].map((date) => text(`2026-06-${date}T15:00:00Z`)),
      ['fourth text in a week'],
    ],
    ['a long text', [text('2026-06-10T15:00:00Z', 'x'.repeat(161))], ['longer than one text']],
    ['the visit as it is', [mail({ at: day('15:00'), text: about(NEW_TIME) })], []],
    ['the visit as it was', [mail({ at: day('15:00'), text: about(OLD_TIME) })], ['at another time', 'an old time']],
    ['the old time then', [mail({ at: new Date('2026-06-11T15:00:00Z'), text: about(OLD_TIME) })], []],
    [
      'both times in the word that it was moved',
      [mail({ at: day('15:00'), subject: 'Your appointment has moved', text: about(`${NEW_TIME}, not ${OLD_TIME}`) })],
      [],
    ],
    [
      'a visit that has begun',
      [mail({ at: new Date('2026-06-19T14:00:00Z'), text: about(NEW_TIME) })],
      ['after it began'],
    ],
    [
      'an end that is none',
      [mail({ at: day('15:00'), subject: 'Cancelled', text: about(NEW_TIME) })],
      ['off, and it is not'],
    ],
  ])('%s', (_, caught, expected) => {
    const found = violations(caught, { people: [person], visits: [visit], staff: [], downs: [] });
    expect(found.map((one, index) => one.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it('of a visit that is off is its end and nothing else', () => {
    const off = { ...visit, cancelledAt: new Date('2026-06-13T14:00:00Z') };
    const check = (subject: string): string[] =>
      violations([mail({ at: day('15:00'), subject, text: about(NEW_TIME) })], {
        people: [person],
        visits: [off],
        staff: [],
        downs: [],
      });
    expect(check('Your appointment is cancelled')).toEqual([]);
    expect(check('Reminder')).toEqual([expect.stringContaining('a visit that is off')]);
  });
});

describe('what was not caught', () => {
  const calm = { ...visit, person: { ...person, flags: [] }, starts: [visit.starts[0]!] };
  const truth = { people: [person], visits: [calm], staff: [], downs: [] };
  const end = new Date('2026-07-01T00:00:00Z');

  it('is missed when it was a reminder two days before', () => {
    const reminder = mail({ at: new Date('2026-06-16T14:00:00Z'), text: about(OLD_TIME) });
    expect(forgotten([reminder], truth, end)).toEqual([]);
    expect(forgotten([], truth, end)).toEqual(['MED_EVAL of 2026-06-18T10:00 in America/New_York']);
    expect(forgotten([mail({ at: new Date('2026-06-10T15:00:00Z'), text: about(OLD_TIME) })], truth, end)).toHaveLength(
      1,
    );
  });
});

describe('what staff were told', () => {
  const dana = { email: 'dana@example.com', clinicId: person.clinicId, zone, roles: ['prescriber'] as const };
  const truth = { people: [person], visits: [visit], staff: [dana], downs: [] };
  const told = (at: string, subject: string, words = ''): Caught =>
    mail({ at: new Date(at), to: dana.email, subject, text: words, words: `${subject}\n${words}` });
  const morning = (at: string, words = 'Visits today: 1'): Caught => told(at, 'JT Office: this morning', words);

  it.each<[string, Caught[], string[]]>([
    ['a digest in the morning', [morning('2026-06-19T11:30:00Z')], []],
    ['a digest at night', [morning('2026-06-19T11:29:00Z')], ['no morning']],
    ['a digest in the afternoon', [morning('2026-06-19T15:31:00Z')], ['no morning']],
    ['two in a morning', [morning('2026-06-19T11:30:00Z'), morning('2026-06-19T12:30:00Z')], ['two mornings']],
    ['a name', [morning('2026-06-19T11:30:00Z', 'Avery waits')], ['names somebody']],
    ['a word', [morning('2026-06-19T11:30:00Z', 'Screenings: 1')], ['says "Screening"']],
    ['an alarm while there is one', [told('2026-06-15T00:00:00Z', 'JT Office: urgent item in the queue')], []],
    ['an alarm after it', [told('2026-06-16T00:00:01Z', 'JT Office: urgent item in the queue')], ['no flag is open']],
    ['something else', [told('2026-06-15T15:00:00Z', 'Hello')], ['nothing for staff']],
  ])('%s', (_, caught, expected) => {
    const found = violations(caught, truth);
    expect(found.map((one, index) => one.slice(0, expected[index]?.length))).toEqual(expected);
  });

  it('is missed when a day has visits and nobody is told in the morning', () => {
    const end = new Date('2026-07-01T00:00:00Z');
    expect(silentMornings([morning('2026-06-19T11:31:00Z')], truth, end)).toEqual([]);
    expect(silentMornings([morning('2026-06-18T11:31:00Z')], truth, end)).toEqual(['2026-06-19 dana@example.com']);
    const down = { from: new Date('2026-06-19T11:00:00Z'), to: new Date('2026-06-19T13:00:00Z') };
    expect(silentMornings([], { ...truth, downs: [down] }, end)).toEqual([]);
  });
});
