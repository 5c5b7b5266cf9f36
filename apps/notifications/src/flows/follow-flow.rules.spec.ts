import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { flows } from './flow-book.rules.js';
import type { FlowDocument, StopCondition } from './flow.rules.js';
import { followFlow, type Circumstances, type Fact } from './follow-flow.rules.js';
import { n01 } from './n01.flow.js';
import { n02 } from './n02.flow.js';
import { n06 } from './n06.flow.js';
import { n08 } from './n08.flow.js';
import { n11 } from './n11.flow.js';
import { n12 } from './n12.flow.js';
import { n16, n16Staff } from './n16.flow.js';

const now = new Date('2026-03-02T15:00:00Z');
const ids = {
  subjectId: '01980000-0000-7000-8000-000000000001',
  personId: '01980000-0000-7000-8000-000000000002',
  occurrence: 1,
};
const received: Fact = {
  ...ids,
  type: 'inquiry.received.v1',
  at: now,
  subjectKind: 'inquiry',
  choices: { intent: 'question', urgency: 'routine' },
};
const invited: Fact = { ...ids, type: 'screening.invited.v1', at: now, subjectKind: 'screening', choices: {} };
const booked: Fact = {
  ...ids,
  type: 'appointment.booked.v1',
  at: now,
  subjectKind: 'appointment',
  choices: { serviceCode: 'MED_EVAL', mode: 'video' },
  appointment: {
    startsAt: new Date('2026-03-10T14:00:00Z'),
    localStart: '2026-03-10T10:00',
    zone: 'America/New_York',
  },
};

function around(...standing: StopCondition[]): Circumstances {
  return { now, standing: new Set(standing), sentToday: {} };
}

/** What becomes of each step, in a word. */
function outcomes(flow: FlowDocument, fact: Fact, circumstances = around()): Record<string, string> {
  return Object.fromEntries(
    followFlow(flow, fact, circumstances).map((outcome) => {
      switch (outcome.kind) {
        case 'planned':
          return [outcome.message.step, outcome.message.reason ?? outcome.message.dueAt.toISOString()];
        case 'timer':
          return [outcome.timer.step, outcome.timer.wantedAt.toISOString()];
        default:
          return [outcome.step, outcome.reason];
      }
    }),
  );
}

describe('N01, the first answer to a visitor', () => {
  it.each([
    [[], '2026-03-02T15:00:00.000Z'],
    [['subject_assigned'], '2026-03-02T15:00:00.000Z'],
    [['subject_closed'], 'cancelled'],
    [['open_acute_flag'], 'open_acute_flag'],
    [['subject_closed', 'open_acute_flag'], 'open_acute_flag'],
  ] satisfies [StopCondition[], string][])('with %j: %s', (standing, outcome) => {
    expect(outcomes(n01, received, around(...standing))).toEqual({ at_once: outcome });
  });

  it('is the last of a day for one person, and staff are told all the same', () => {
    const busy = { ...around(), sentToday: { 'N01/at_once': 3 } };
    expect(outcomes(n01, received, busy)).toEqual({ at_once: 'daily_cap' });
    expect(outcomes(n02, received, busy)).toEqual({ at_once: '2026-03-02T15:00:00.000Z' });
    const others = { ...around(), sentToday: { 'N01/at_once': 2, 'N06/booked': 9 } };
    expect(outcomes(n01, received, others)).toEqual({ at_once: '2026-03-02T15:00:00.000Z' });
  });

  it('ignores a fact without a person, and another event', () => {
    expect(outcomes(n01, { ...received, personId: undefined })).toEqual({ at_once: 'no_person' });
    expect(outcomes(n01, { ...received, type: 'inquiry.contacted.v1' })).toEqual({ at_once: 'other_event' });
  });
});

describe('N02, the notice for staff', () => {
  it.each([
    { intent: 'question', urgency: 'routine', priority: 'routine' },
    { intent: 'ready_to_schedule', urgency: 'routine', priority: 'ready' },
    { intent: 'ready_to_schedule', urgency: 'review', priority: 'urgent' },
    { intent: 'question', urgency: 'acute', priority: 'urgent' },
  ])('$intent, $urgency: $priority', ({ intent, urgency, priority }) => {
    expect(followFlow(n02, { ...received, choices: { intent, urgency } }, around())).toMatchObject([
      { kind: 'planned', message: { priority, channel: 'app', roles: ['intake', 'manager'] } },
    ]);
  });

  it('is shown for an acute inquiry too, and not for one that is assigned or closed', () => {
    expect(outcomes(n02, received, around('open_acute_flag'))).toEqual({ at_once: '2026-03-02T15:00:00.000Z' });
    expect(outcomes(n02, received, around('subject_assigned'))).toEqual({ at_once: 'cancelled' });
    expect(outcomes(n02, received, around('subject_closed'))).toEqual({ at_once: 'cancelled' });
  });
});

describe('N08, the words that questions wait', () => {
  it('are timers of one, three and six days', () => {
    expect(outcomes(n08, invited)).toEqual({
      one_day: '2026-03-03T15:00:00.000Z',
      three_days: '2026-03-05T15:00:00.000Z',
      expiring: '2026-03-08T15:00:00.000Z',
    });
  });

  it('that are past when the event is heard are still looked at, each by its own rule', () => {
    const late = { ...around(), now: new Date('2026-03-06T00:00:00Z') };
    expect(followFlow(n08, invited, late).map(({ kind }) => kind)).toEqual(['planned', 'planned', 'timer']);
  });
});

describe('a booked appointment', () => {
  it('is told after a minute of grace, by one of two flows', () => {
    const consult = { ...booked, choices: { ...booked.choices, serviceCode: 'CONSULT' } };
    expect(outcomes(n06, consult)).toEqual({ booked: '2026-03-02T15:01:00.000Z' });
    expect(outcomes(n06, booked)).toEqual({ booked: 'other_event' });
    expect(outcomes(n11, consult)).toMatchObject({ booked: 'other_event' });
    expect(outcomes(n11, booked)).toEqual({
      booked: '2026-03-02T15:01:00.000Z',
      moved: 'other_event',
      cancelled: 'other_event',
    });
  });

  it('is reminded of two days before, over a change of clocks, and two hours before', () => {
    expect(outcomes(n12, booked)).toEqual({
      seven_days: 'other_event',
      two_days: '2026-03-08T14:00:00.000Z',
      two_hours: '2026-03-10T12:00:00.000Z',
    });
  });

  it('is remembered a week before as well when it is long', () => {
    const long = { ...booked, choices: { ...booked.choices, serviceCode: 'DOSE_IM' } };
    expect(outcomes(n12, long)).toMatchObject({ seven_days: '2026-03-03T15:00:00.000Z' });
  });

  it('so soon that a reminder is past loses that one, and the rest of the flow goes on', () => {
    const soon = { ...booked, at: new Date('2026-03-09T10:00:00Z') };
    expect(outcomes(n12, soon, { ...around(), now: soon.at })).toEqual({
      seven_days: 'other_event',
      two_days: 'passed',
      two_hours: '2026-03-10T12:00:00.000Z',
    });
  });
});

describe('what is to be signed before a visit', () => {
  const at = (instant: string) => {
    const fact: Fact = {
      ...booked,
      at: new Date(instant),
      choices: { ...booked.choices, serviceCode: 'PREP', consents: 'missing' },
    };
    const so = { ...around(), now: fact.at };
    return [outcomes(n16, fact, so), outcomes(n16Staff, fact, so)];
  };
  const [three_days, one_day] = ['2026-03-07T15:00:00.000Z', '2026-03-09T14:00:00.000Z'];

  it('is told three days and one day before it; where one of these is past soon, where both are once', () => {
    expect(at('2026-03-02T15:00:00Z')).toEqual([
      { three_days, one_day },
      { three_days, one_day },
    ]);
    expect(at('2026-03-08T14:00:00Z')).toEqual([
      { three_days: '2026-03-08T14:05:00.000Z', one_day },
      { three_days: '2026-03-08T14:00:00.000Z', one_day },
    ]);
    expect(at('2026-03-09T20:00:00Z')).toEqual([
      { three_days: 'passed', one_day: '2026-03-09T20:05:00.000Z' },
      { three_days: 'passed', one_day: '2026-03-09T20:00:00.000Z' },
    ]);
  });
});

describe('every flow', () => {
  const anyConditions = fc.uniqueArray(
    fc.constantFrom<StopCondition>(
      'subject_assigned',
      'subject_closed',
      'screening_over',
      'appointment_confirmed',
      'appointment_cancelled',
      'offer_over',
    ),
  );
  const anyFact = fc.constantFrom(received, invited, booked);

  it('never writes to a person with an open acute flag, whatever else holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flows), anyFact, anyConditions, (flow, fact, standing) => {
        for (const outcome of followFlow(flow, fact, around('open_acute_flag', ...standing))) {
          if (outcome.kind === 'planned' && outcome.message.audience === 'person')
            expect(outcome.message.reason).toBeDefined();
        }
      }),
    );
  });

  it('gives the same outcome for the same input, and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flows), anyFact, anyConditions, (flow, fact, standing) => {
        const frozen = Object.freeze(around(...standing));
        expect(followFlow(flow, Object.freeze({ ...fact }), frozen)).toEqual(followFlow(flow, fact, frozen));
      }),
    );
  });
});
