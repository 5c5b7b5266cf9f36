import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freshId } from '@stillwater/testing';
import { createTransport } from 'nodemailer';
import { NotificationsFixture } from '../notifications.fixture.js';
import { violations } from './played-check.fixture.js';
import { PlayedDays } from './played-days.fixture.js';
import { untoldPapers } from './played-papers-check.fixture.js';
import type { PlayedStage } from './played-stage.fixture.js';
import type { PlayedPerson, PlayedVisit } from './played-truth.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});
afterAll(() => fixture?.stop());

const PHONE = '+18285550199';
const EMAIL = 'planted@example.com';
const STOPPED = '2026-10-20T16:00:00Z';

/** Somebody who gets nothing but what is planted: mails, and texts until they stop them. */
function planted({ people, visits, staff }: PlayedStage): PlayedPerson {
  const person: PlayedPerson = {
    id: freshId(),
    inquiryId: freshId(),
    clinicId: staff[0]!.clinicId,
    zone: 'America/New_York',
    ownZone: false,
    language: 'en',
    givenName: 'Planted',
    email: EMAIL,
    phone: PHONE,
    consent: { email: {}, sms: { until: new Date(STOPPED) } },
    acts: [],
    flags: [{ from: new Date('2026-10-26T00:00:00Z'), to: new Date('2026-10-27T00:00:00Z') }],
    words: [],
    contacts: [],
    signed: [],
  };
  people.push(person);
  visits.push(withPapers(person, fixture.appointment({ serviceCode: 'PREP', personId: person.id })));
  return person;
}

const TOKEN = 'q7m2kx9d4r-planted-papers';
const PAPERS = `Forms for Friday, October 30, 2026, 11:00 AM (Eastern Time): https://care.example.com/f#${TOKEN}`;

/** A visit before which one paper was to be signed, and was two days before. */
function withPapers(person: PlayedPerson, booked: PlayedVisit['booked']): PlayedVisit {
  const [from, signedAt] = [new Date('2026-10-01T15:00:00Z'), new Date('2026-10-28T12:00:00Z')];
  const paper = { kind: 'treatment', version: 1 } as const;
  person.signed.push({ ...paper, at: signedAt, heardAt: signedAt });
  const looks = [{ at: new Date('2026-10-29T15:00:00Z'), isAsked: true }];
  return {
    person,
    booked: { ...booked, zone: 'America/New_York' },
    version: 1,
    token: 'q7m2kx9d4r-planted-visit',
    bookedAt: from,
    starts: [{ from, startsAt: new Date('2026-10-30T15:00:00Z'), localStart: '2026-10-30T11:00' }],
    papers: { token: TOKEN, documents: [{ ...paper, from, heardAt: from }], looks },
  };
}

/** Each is handed to the mail server or the carrier itself, past all that is to prevent it. The clocks go back on 1 November. */
const plants: readonly [at: string, channel: 'email' | 'sms', words: string, found: readonly string[]][] = [
  ['2026-10-05T15:00:00Z', 'email', 'by day', []],
  ['2026-10-05T12:59:00Z', 'email', 'before nine', ['in quiet hours']],
  ['2026-10-06T00:00:00Z', 'email', 'from eight on', ['in quiet hours']],
  ['2026-11-01T13:30:00Z', 'email', 'half past eight, when the clocks have gone back', ['in quiet hours']],
  ['2026-11-02T00:30:00Z', 'email', 'half past seven in the evening, by the same clocks', []],
  ['2026-10-06T15:00:00Z', 'email', 'your ketamine visit', ['says "ketamin"']],
  ['2026-10-07T15:00:00Z', 'sms', 'first', []],
  ['2026-10-08T14:59:00Z', 'sms', 'next day, a minute too early', ['second text in a day']],
  ['2026-10-11T15:00:00Z', 'sms', 'third in a week', []],
  ['2026-10-13T15:00:00Z', 'sms', 'fourth in a week', ['fourth text in a week']],
  ['2026-10-21T15:00:00Z', 'sms', 'after a stop', ['without consent']],
  ['2026-10-22T15:00:00Z', 'sms', 'you will get no more texts from us', ['answers nothing']],
  ['2026-10-22T16:00:00Z', 'sms', 'x'.repeat(161), ['longer than one text', 'without consent']],
  ['2026-10-26T15:00:00Z', 'email', 'under a flag', ['under an acute flag']],
  ['2026-10-28T15:00:00Z', 'email', 'we missed you', ['a visit that nobody missed']],
  ['2026-10-23T15:00:00Z', 'email', PAPERS, ['papers too early']],
  ['2026-10-27T15:00:00Z', 'email', PAPERS, []],
  ['2026-10-28T16:00:00Z', 'email', PAPERS, ['papers that are signed', 'papers for the third time']],
];

it('what is planted in the catchers turns the check red, and nothing else does', async () => {
  await fixture.startAfresh();
  const mailer = createTransport(fixture.sink.url);
  const played = new PlayedDays(fixture, { seed: 5, people: 6, from: '2026-09-20T12:00:00.000Z', days: 50 });
  const { caught, truth, end } = await played.play((stage) => {
    const { email, phone } = planted(stage);
    const send = (channel: string, text: string) =>
      channel === 'sms'
        ? fixture.carrier.send({ messageId: freshId(), to: phone, text })
        : mailer.sendMail({ from: 'no-reply@mail.example.com', to: email, subject: text, text });
    for (const [at, channel, words] of plants) stage.scene(new Date(at), async () => void (await send(channel, words)));
    const [front] = stage.staff;
    const toStaff = { from: 'no-reply@mail.example.com', to: front!.email };
    stage.scene(new Date('2026-09-20T15:00:00Z'), async () => {
      await mailer.sendMail({ ...toStaff, subject: 'JT Office: urgent item in the queue', text: 'about nothing' });
      await mailer.sendMail({ ...toStaff, subject: 'Somebody waits', text: 'Planted waits' });
    });
  });
  mailer.close();
  const found = violations(caught, truth);
  const about = (at: string) => found.filter((one) => one.endsWith(`at ${new Date(at).toISOString()}`));
  for (const [at, , words, expected] of plants) {
    expect([words, about(at)]).toEqual([words, expected.map((start) => expect.stringMatching(`^${start}`))]);
  }
  expect(about('2026-09-20T15:00:00Z').map((one) => one.slice(0, one.indexOf(':')))).toEqual([
    'an alarm about nothing',
    'names somebody',
    'nothing for staff',
  ]);
  expect(untoldPapers(caught, truth, end)).toEqual([
    expect.stringMatching(/^staff are asked for what is signed: .*2026-10-29/),
  ]);
  const count = plants.reduce((sum, [, , , expected]) => sum + expected.length, 3);
  expect(found.filter((one) => !one.startsWith('more alarms'))).toHaveLength(count);
}, 300_000);
