import { describe, expect, it } from '@jest/globals';
import { nextClinicDay } from './clinic-day.rules.js';
import { newestFlows } from './flow-book.rules.js';
import { EVENTS } from './flow-events.rules.js';
import type { FlowDocument, PersonStep, StaffStep } from './flow.rules.js';
import { followFlow, type Fact } from './follow-flow.rules.js';
import type { OpenHours } from './open-time.rules.js';
import { sendingTime } from './quiet-hours.rules.js';

/** A night from Saturday to Sunday in which clocks change, and how far from UTC they are until then and from then on. */
interface Night {
  sunday: string;
  until: string;
  from: string;
}

/** Written down here, and not asked of the data that the service asks. */
const NIGHTS: readonly [zone: string, back: Night, forward: Night][] = [
  [
    'America/New_York',
    { sunday: '2026-11-01', until: '-04:00', from: '-05:00' },
    { sunday: '2027-03-14', until: '-05:00', from: '-04:00' },
  ],
  [
    'America/Los_Angeles',
    { sunday: '2026-11-01', until: '-07:00', from: '-08:00' },
    { sunday: '2027-03-14', until: '-08:00', from: '-07:00' },
  ],
  // No summer time.
  [
    'America/Phoenix',
    { sunday: '2026-11-01', until: '-07:00', from: '-07:00' },
    { sunday: '2027-03-14', until: '-07:00', from: '-07:00' },
  ],
  [
    'Europe/Berlin',
    { sunday: '2026-10-25', until: '+02:00', from: '+01:00' },
    { sunday: '2027-03-28', until: '+01:00', from: '+02:00' },
  ],
  // In the south, by half an hour.
  [
    'Australia/Lord_Howe',
    { sunday: '2027-04-04', until: '+11:00', from: '+10:30' },
    { sunday: '2026-10-04', until: '+10:30', from: '+11:00' },
  ],
  // Half an hour beside the others, and no summer time.
  [
    'Asia/Kolkata',
    { sunday: '2026-11-01', until: '+05:30', from: '+05:30' },
    { sunday: '2027-03-14', until: '+05:30', from: '+05:30' },
  ],
];

/** So many days from the Sunday, by the clock on the wall. Until three on the Sunday itself it is the night. */
type Wall = readonly [day: number, time: string];

interface Row {
  /** When the event happened. */
  at: Wall;
  visit?: Wall;
  /** By the clock on the wall, or so many minutes that pass after the event, or from the visit's start. */
  wanted: Wall | { afterEvent: number } | { fromStart: number };
  /** To a person: when it goes out; without it when it is wanted. */
  sent?: Wall;
  choices?: Fact['choices'];
}

const HOUR = 60;
const DAY = 24 * HOUR;
const long = { serviceCode: 'DOSE_IM' };
const unsigned = { consents: 'missing' };
const LONG_AGO: Wall = [-20, '12:00'];
const EVENING: Wall = [-1, '21:00'];
const MORNING: Wall = [0, '09:00'];
/** Half an hour before a clinic closes for the week. */
const FRIDAY: Wall = [-2, '17:30'];
const toTheMorning: Row = { at: EVENING, wanted: { afterEvent: 0 }, sent: MORNING };

/** Each step of each shipped flow that waits, or that quiet hours can keep waiting. */
const TABLE: Readonly<Record<string, readonly Row[]>> = {
  'N03/acute_manager': [{ at: [0, '00:55'], wanted: { afterEvent: 10 } }],
  'N03/acute_operator': [{ at: [0, '00:50'], wanted: { afterEvent: 15 } }],
  'N03/manager': [{ at: [0, '00:30'], wanted: { afterEvent: 2 * HOUR } }],
  'N03/operator': [{ at: [0, '00:30'], wanted: { afterEvent: 3 * HOUR } }],
  'N04/ready': [{ at: FRIDAY, wanted: [1, '08:30'], choices: { intent: 'ready_to_schedule' } }],
  'N04/question': [{ at: FRIDAY, wanted: [1, '17:30'] }],
  'N04/ready_manager': [{ at: FRIDAY, wanted: [1, '09:30'], choices: { intent: 'ready_to_schedule' } }],
  'N04/question_manager': [{ at: FRIDAY, wanted: [2, '17:30'] }],
  'N05/two_days': [
    { at: [-1, '12:00'], wanted: { afterEvent: 2 * DAY } },
    { at: [-2, '23:30'], wanted: { afterEvent: 2 * DAY }, sent: [1, '09:00'] },
  ],
  'N05/five_days': [{ at: [-3, '23:30'], wanted: { afterEvent: 5 * DAY }, sent: [3, '09:00'] }],
  'N05/ten_days': [{ at: [-3, '12:00'], wanted: { afterEvent: 10 * DAY } }],
  'N05S/fourteen_days': [{ at: [-3, '12:00'], wanted: { afterEvent: 14 * DAY } }],
  'N06/booked': [
    { at: EVENING, visit: [2, '10:00'], wanted: { afterEvent: 1 }, sent: MORNING, choices: { serviceCode: 'CONSULT' } },
  ],
  'N07/invited': [toTheMorning],
  'N08/one_day': [
    { at: [-1, '12:00'], wanted: { afterEvent: DAY } },
    { at: [-1, '23:30'], wanted: { afterEvent: DAY }, sent: [1, '09:00'] },
  ],
  'N08/three_days': [{ at: [-1, '23:30'], wanted: { afterEvent: 3 * DAY }, sent: [3, '09:00'] }],
  'N08/expiring': [{ at: [-1, '12:00'], wanted: { afterEvent: 6 * DAY } }],
  'N10/released': [toTheMorning],
  'N11/booked': [{ at: EVENING, visit: [2, '10:00'], wanted: { afterEvent: 1 }, sent: MORNING }],
  'N11/moved': [{ at: EVENING, visit: [2, '10:00'], wanted: { afterEvent: 1 }, sent: MORNING }],
  'N11/cancelled': [{ at: EVENING, visit: [2, '10:00'], wanted: { afterEvent: 1 }, sent: MORNING }],
  'N12/seven_days': [
    { at: LONG_AGO, visit: [3, '10:00'], wanted: [-4, '10:00'], choices: long },
    { at: LONG_AGO, visit: [3, '08:30'], wanted: [-4, '08:30'], sent: [-4, '09:00'], choices: long },
  ],
  'N12/two_days': [
    { at: LONG_AGO, visit: [1, '10:00'], wanted: [-1, '10:00'] },
    { at: LONG_AGO, visit: [2, '08:00'], wanted: [0, '08:00'], sent: MORNING },
    { at: LONG_AGO, visit: [1, '20:30'], wanted: [-1, '20:30'], sent: MORNING },
  ],
  'N12/two_hours': [
    { at: LONG_AGO, visit: [0, '12:00'], wanted: [0, '10:00'] },
    { at: LONG_AGO, visit: [0, '10:30'], wanted: [0, '08:30'], sent: MORNING },
    { at: LONG_AGO, visit: [0, '09:30'], wanted: [0, '07:30'], sent: [-1, '19:00'] },
    { at: LONG_AGO, visit: [0, '04:00'], wanted: { fromStart: -2 * HOUR }, sent: [-1, '19:00'] },
  ],
  'N13/one_day': [{ at: LONG_AGO, visit: [0, '10:00'], wanted: [-1, '10:00'], choices: long }],
  'N13/four_hours': [
    { at: LONG_AGO, visit: [0, '12:00'], wanted: [0, '08:00'] },
    { at: LONG_AGO, visit: [0, '05:00'], wanted: { fromStart: -4 * HOUR } },
  ],
  'N16/three_days': [
    { at: LONG_AGO, visit: [2, '10:00'], wanted: [-1, '10:00'], choices: unsigned },
    { at: LONG_AGO, visit: [3, '08:00'], wanted: [0, '08:00'], sent: MORNING, choices: unsigned },
  ],
  'N16/one_day': [
    { at: LONG_AGO, visit: [0, '10:00'], wanted: [-1, '10:00'], choices: unsigned },
    { at: LONG_AGO, visit: [1, '08:00'], wanted: [0, '08:00'], sent: MORNING, choices: unsigned },
    { at: EVENING, visit: [0, '18:00'], wanted: { afterEvent: 5 }, sent: MORNING, choices: unsigned },
  ],
  'N16S/three_days': [{ at: LONG_AGO, visit: [2, '10:00'], wanted: [-1, '10:00'], choices: unsigned }],
  'N16S/one_day': [{ at: LONG_AGO, visit: [0, '10:00'], wanted: [-1, '10:00'], choices: unsigned }],
  'N26/missed': [
    { at: [-1, '20:00'], visit: [-1, '19:50'], wanted: { fromStart: 20 }, sent: MORNING },
    { at: [0, '10:05'], visit: [0, '10:00'], wanted: [0, '10:20'] },
  ],
  'N31/morning': [{ at: [-1, '12:00'], wanted: [0, '07:30'] }],
  'N36/offered': [toTheMorning],
};

const MINUTE_MS = 60_000;

function dateOf([day]: Wall, { sunday }: Night): string {
  return new Date(Date.parse(`${sunday}T00:00:00Z`) + day * DAY * MINUTE_MS).toISOString().slice(0, 10);
}

function instant(wall: Wall, night: Night): Date {
  const [day, time] = wall;
  const offset = day < 0 || (day === 0 && time < '03:00') ? night.until : night.from;
  return new Date(`${dateOf(wall, night)}T${time}:00${offset}`);
}

const officeHours = (zone: string): OpenHours => ({
  zone,
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
  closures: [],
});

function factOf(
  { name, on: [type] }: PersonStep | StaffStep,
  { at, visit, choices }: Row,
  zone: string,
  night: Night,
): Fact {
  if (!type) throw new Error(`${name} is started by nothing`);
  const level = name.startsWith('acute') ? 'acute' : 'review';
  return {
    type,
    at: instant(at, night),
    subjectKind: EVENTS[type].subject,
    subjectId: '01980000-0000-7000-8000-000000000001',
    occurrence: 1,
    personId: '01980000-0000-7000-8000-000000000002',
    choices: { reached: 'no', serviceCode: 'MED_EVAL', intent: 'question', level, ...choices },
    ...(visit && {
      appointment: { startsAt: instant(visit, night), localStart: `${dateOf(visit, night)}T${visit[1]}`, zone },
    }),
  };
}

/** When the flow wants the step, and when it is looked at first. */
function planned(
  flow: FlowDocument,
  step: PersonStep | StaffStep,
  fact: Fact,
  zone: string,
): { wanted: Date; dueAt: Date } {
  if (step.wait.from === 'clinic_day') {
    // Clocks change on Sundays, when most clinics are closed: this one is not.
    const { at } = nextClinicDay(fact.at, step.wait.at, { zone, hours: [], closures: [] }, undefined);
    return { wanted: at, dueAt: at };
  }
  const open = officeHours(zone);
  const [first] = followFlow(flow, fact, { now: fact.at, standing: new Set(), sentToday: {}, open }).flatMap(
    (outcome) => {
      if (outcome.kind === 'timer' && outcome.timer.step === step.name) return [outcome.timer];
      return outcome.kind === 'planned' && outcome.message.step === step.name ? [outcome.message] : [];
    },
  );
  if (!first) throw new Error(`${flow.rule}/${step.name} is not planned`);
  return { wanted: first.wantedAt, dueAt: first.dueAt };
}

/** Looked at again and again, as the sender does. */
function sentAt(
  { wanted, dueAt }: { wanted: Date; dueAt: Date },
  zone: string,
  startsAt: Date | undefined,
): Date | undefined {
  for (let now = dueAt; ;) {
    const sending = sendingTime(wanted, now, zone, startsAt);
    if (sending.kind === 'now') return now;
    if (sending.kind === 'too_late') return undefined;
    now = sending.until;
  }
}

const cases = newestFlows.flatMap((flow) =>
  flow.steps.flatMap((step) => (TABLE[`${flow.rule}/${step.name}`] ?? []).map((row) => ({ flow, step, row }))),
);

describe.each(
  NIGHTS.flatMap(([zone, back, forward]) => [
    { zone, edge: 'back', night: back },
    { zone, edge: 'forward', night: forward },
  ]),
)('in $zone, when clocks go $edge on $night.sunday', ({ zone, night }) => {
  it.each(
    cases.map(({ flow, step, row }) => [`${flow.rule}/${step.name}`, row.at.join(' '), { flow, step, row }] as const),
  )('%s of %s is wanted and sent when it should be', (_, __, { flow, step, row }) => {
    const fact = factOf(step, row, zone, night);
    const { wanted: right } = row;
    const after = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE_MS);
    const expected =
      'afterEvent' in right
        ? after(fact.at, right.afterEvent)
        : 'fromStart' in right
          ? after(fact.appointment!.startsAt, right.fromStart)
          : instant(right, night);
    const plan = planned(flow, step, fact, zone);
    expect(plan.wanted).toEqual(expected);
    if (flow.audience === 'staff') return;
    const sent = sentAt(plan, zone, fact.appointment?.startsAt);
    expect(sent).toEqual(row.sent ? instant(row.sent, night) : expected);
  });
});

it('every step that waits, or that quiet hours can keep waiting, stands in the table, and nothing else', () => {
  const waiting = newestFlows.flatMap((flow) =>
    flow.steps
      .filter((step) => {
        const isAtOnce = step.wait.from === 'event' && step.wait.minutes === 0;
        const mayBeKept =
          flow.audience === 'person' && flow.purpose === 'care' && 'late' in step && step.quietHours !== 'ignore';
        return step.on.length > 0 && (!isAtOnce || mayBeKept);
      })
      .map(({ name }) => `${flow.rule}/${name}`),
  );
  expect(Object.keys(TABLE).sort()).toEqual(waiting.sort());
});
