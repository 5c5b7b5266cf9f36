import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, instantOf, wallTimeAt, weekdayOf } from '@stillwater/platform';
import { eventually } from '@stillwater/testing';
import { Clinic } from './clinic.js';
import { FirstPath } from './first-path.js';
import { Killer, type Death } from './killer.js';
import { Person } from './person.js';
import { answered, seen } from './persistent-browser.js';
import { System, type ServiceName } from './system.js';
import { tracesOf, unfinished } from './traces.js';

const NOT_PUBLISHED = 'select count(*)::int as count from outbox where published_at is null';
const HANDLED = `select count(*)::int as count from inbox where handled_at > now() - interval '1 minute'`;

const relaying: Death[] = [
  { point: 'outbox.committed', pending: NOT_PUBLISHED },
  { point: 'relay.published', pending: NOT_PUBLISHED },
];
const hearing: Death[] = [{ point: 'consumer.received' }, { point: 'effect.committed', pending: HANDLED }];
const answering: Death[] = [{ point: 'ask.answered' }];

/** Every place at which each service has something in hand that must neither be lost nor be done twice. */
const DEATHS: Partial<Record<ServiceName, readonly Death[]>> = {
  gateway: relaying,
  inquiries: [...relaying, ...answering, ...hearing],
  screening: [
    ...hearing,
    ...relaying,
    ...answering,
    { point: 'timer-due', pending: 'select count(*)::int as count from timer' },
  ],
  scheduling: [
    ...hearing,
    ...relaying,
    {
      point: 'timer-claimed',
      pending: 'select count(*)::int as count from timer where lease_until is not null',
      leaseSeconds: 31,
    },
    ...answering,
  ],
  notifications: [
    ...relaying,
    ...['message-claimed', 'message-ready', 'message-handed-over'].map((point) => ({
      point,
      pending: `select count(*)::int as count from message where state = 'sending'`,
    })),
    { point: 'message-settled' },
    {
      point: 'code-handed-over',
      pending: `select count(*)::int as count from message where rule = 'N37' and state = 'sending'`,
    },
    ...hearing,
    ...answering,
    {
      point: 'timer-claimed',
      pending: `select count(*)::int as count from timer where state = 'due' and lease_until is not null`,
    },
    { point: 'timers-fired' },
    // Wherever it dies, a message may be on its way.
  ].map((death) => ({ ...death, leaseSeconds: 61 })),
};

/** Where a program stops. @param folder from the workspace's root */
async function placesIn(folder: string): Promise<string[]> {
  const sources = join(import.meta.dirname, '..', '..', '..', folder, 'src');
  const files = (await readdir(sources, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(files.map((name) => readFile(join(sources, name), 'utf8')));
  return texts.flatMap((text) => [...text.matchAll(/failPoint\('([^']+)'\)/g)].map(([, point]) => point!));
}

/** Read by a person soon, so that every service has something to do. */
const WORRYING = 'Some days I see no reason to live.';

let system: System;
let clinic: Clinic;
let phones = 0;

beforeAll(async () => {
  system = await System.start({ at: '2027-01-25T15:00:00Z' });
  clinic = await Clinic.open(system, 'asheville');
});

afterAll(() => system?.stop());

it('knows every place where a service stops', async () => {
  for (const [service, deaths] of Object.entries(DEATHS)) {
    const known = deaths.map(({ point }) => point);
    for (const place of await placesIn(join('apps', service))) expect(known).toContain(place);
  }
  const shared = [...relaying, ...hearing, ...answering].map(({ point }) => point);
  expect((await placesIn(join('libs', 'messaging'))).toSorted()).toEqual(shared.toSorted());
});

let undisturbed: unknown;

it('nobody is killed', async () => {
  const week = await aWeek();
  await settled();
  undisturbed = await endOf(week);
  expect(undisturbed).toMatchObject({
    one: { traces: { decisions: ['bookable 90 days'], offers: ['PREP booked'] } },
    other: { traces: { screenings: [expect.stringMatching(/^expired/)] } },
  });
});

it('every service is killed once at every place: in the end everything is as if nothing had been, each message once', async () => {
  const killers = Object.entries(DEATHS).map(([service, deaths]) => new Killer(system, service as ServiceName, deaths));
  await Promise.all(killers.map((killer) => killer.start()));
  const weeks: Week[] = [];
  try {
    while (!killers.every(({ done }) => done) && weeks.length < 4) weeks.push(await aWeek());
  } finally {
    await Promise.all(killers.map((killer) => killer.stop()));
  }
  await settled();
  for (const week of weeks) expect(await endOf(week)).toEqual(undisturbed);
  expect(await oftenerThanTried()).toEqual([]);
  expect(killers.flatMap(({ killed }) => killed)).toEqual(
    Object.entries(DEATHS).flatMap(([service, deaths]) => deaths.map(({ point }) => `${service} at ${point}`)),
  );
  const copies = await system.query('notifications', 'select phone from clinic_copy where clinic_id = $1', [
    clinic.clinicId,
  ]);
  expect(copies).toEqual([{ phone: phone() }]);
}, 300_000);

/** Two people in one week: one goes the whole way, the other lets a time and a link run out. */
interface Week {
  one: FirstPath;
  other: FirstPath;
}

async function aWeek(): Promise<Week> {
  const monday = mondayAfter(system.now(), clinic.zone);
  const on = (days: number, time: string) => `${addDays(monday, days)}T${time}`;
  const goOn = (days: number, time: string): Promise<void> => {
    system.moveTo(instantOf(on(days, time), clinic.zone));
    return system.clockIsSeen();
  };
  const person = () => new Person(system, { message: WORRYING });
  const one = new FirstPath(system, clinic, person());
  const other = new FirstPath(system, clinic, person());
  await goOn(0, '10:00');
  await changePhone();
  await Promise.all([one.write(), other.write()]);
  await one.agreeOnCall(on(3, '13:00'));
  await other.takeOn();
  await other.invite();
  await clinic.hold({ personId: other.personId, serviceCode: 'CONSULT', mode: 'phone' }, on(3, '15:00'));
  system.advance({ minutes: 1 });
  await one.person.mail('Your appointment: Thursday');
  // Heard after the invitation, a call is no step of its own any more.
  await eventually(async () => {
    const rows = await system.query('inquiries', 'select state from inquiry where id = $1', [one.inquiryId]);
    expect(rows).toEqual([{ state: 'consult_booked' }]);
  }, 45_000);
  await one.invite();
  await one.answerQuestions();
  await one.decide();
  await one.offerVisit();
  await one.chooseVisit(on(4, '13:00'));
  system.advance({ minutes: 11 });
  await one.person.mail('Your appointment: Friday');
  await Promise.all([one, other].map(flagIsHeard));
  await goOn(1, '13:00');
  await one.person.mail('Reminder: Thursday');
  await other.person.mail('Your page is waiting for you');
  await goOn(2, '13:00');
  await one.person.mail('Reminder: Friday');
  await one.person.confirm(one.bookingLink);
  await goOn(3, '11:00');
  await one.person.lastWord('Thu');
  await other.person.mail('Your page is waiting for you', 2);
  await goOn(4, '11:00');
  await one.person.lastWord('Fri');
  await goOn(6, '10:30');
  await other.person.mail('Your link is about to end');
  await goOn(7, '10:30');
  await eventually(async () => {
    const rows = await system.query('screening', 'select state from screening where id = $1', [other.screeningId]);
    expect(rows).toEqual([{ state: 'expired' }]);
  }, 45_000);
  return { one, other };
}

/** Heard days later, a flag is at all rungs of its ladder at once, without a timer for any. */
async function flagIsHeard({ personId }: FirstPath): Promise<void> {
  await eventually(async () => {
    const rows = await system.query('notifications', `select step from timer where person_id = $1 and rule = 'N03'`, [
      personId,
    ]);
    expect(rows).not.toEqual([]);
  }, 45_000);
}

async function endOf({ one, other }: Week): Promise<unknown> {
  const about = async ({ personId, person }: FirstPath) => ({
    traces: await tracesOf(system, personId),
    // Who died after handing a mail over hands the same one over once more: nobody can know whether it went.
    mails: [...new Map(person.mails.map(({ messageId, subject }) => [messageId, subject.replace(/:.*/, '')])).values()]
      .filter((subject) => subject !== 'Soon')
      .toSorted(),
    lastWords: person.lastWords.map((words) => /Thu|Fri/.exec(words)?.[0]).toSorted(),
  });
  return { one: await about(one), other: await about(other) };
}

/** Mails of which more came than there were tries: one that nobody died in the middle of came once. */
async function oftenerThanTried(): Promise<string[]> {
  const tried = await system.query<{ id: string; attempts: number }>(
    'notifications',
    // What is for all who work on something becomes a mail to each of them, and is none itself.
    `select id, attempts from message
      where channel = 'email' and state = 'sent' and (audience = 'person' or staff_id is not null)`,
  );
  expect(tried.length).toBeGreaterThan(0);
  const came = system.mail.mailbox.list();
  return tried
    .map(({ id, attempts }) => ({
      id,
      attempts,
      copies: came.filter(({ messageId }) => messageId.includes(id)).length,
    }))
    .filter(({ attempts, copies }) => copies === 0 || copies > attempts)
    .map(({ id, attempts, copies }) => `${id}: ${attempts} tries, ${copies} copies`);
}

async function settled(): Promise<void> {
  await eventually(async () => {
    expect(await unfinished(system)).toEqual([]);
    const [row] = await system.query<{ waiting: number }>(
      'notifications',
      `select count(*)::int as waiting from message where state in ('pending', 'sending')`,
    );
    expect(row).toEqual({ waiting: 0 });
  }, 45_000);
}

function phone(): string {
  return `+1828555010${phones}`;
}

/** Something that the gateway says and every service hears. */
async function changePhone(): Promise<void> {
  phones += 1;
  const profile = await answered(200, clinic.manager.get(clinic.path));
  const change = { body: { phone: phone() }, headers: seen(profile) };
  // Changed already when the answer was lost.
  expect([200, 412]).toContain((await clinic.manager.request('PATCH', clinic.path, change)).status);
}

function mondayAfter(now: Date, zone: string): string {
  let day = wallTimeAt(now, zone).slice(0, 10);
  do day = addDays(day, 1);
  while (weekdayOf(day) !== 1);
  return day;
}
