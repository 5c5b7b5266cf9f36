import { describe, expect, it } from '@jest/globals';
import { appointmentNoShow } from './facts.rules.js';
import { followFlow, type Fact } from './follow-flow.rules.js';
import { n03 } from './n03.flow.js';
import { n04 } from './n04.flow.js';
import { n05, n05Staff } from './n05.flow.js';
import { n13 } from './n13.flow.js';
import { n26Staff } from './n26.flow.js';
import type { FlowDocument } from './flow.rules.js';

const at = new Date('2026-06-12T19:30:00Z');
const ids = {
  subjectId: '01980000-0000-7000-8000-000000000001',
  personId: '01980000-0000-7000-8000-000000000002',
  occurrence: 1,
  at,
};
/** Friday at half past three; it closes at four. */
const open = {
  zone: 'America/New_York',
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' })),
  closures: [],
};

/** What is wanted when, by step. */
function wanted(flow: FlowDocument, fact: Omit<Fact, 'subjectId' | 'occurrence' | 'at'>): Record<string, string> {
  const outcomes = followFlow(flow, { ...ids, ...fact }, { now: at, standing: new Set(), sentToday: {}, open });
  return Object.fromEntries(
    outcomes.flatMap((outcome) => {
      if (outcome.kind === 'timer') return [[outcome.timer.step, outcome.timer.dueAt.toISOString()]];
      return outcome.kind === 'planned' ? [[outcome.message.step, `now, for ${outcome.message.roles.join(' ')}`]] : [];
    }),
  );
}

describe('N03, a safety flag', () => {
  const raised = (level: string) =>
    ({ type: 'safety.flag_raised.v1', subjectKind: 'safety_flag', choices: { level } }) as const;

  it('climbs the ladder every five minutes when it is acute, every hour when not', () => {
    expect(wanted(n03, raised('acute'))).toEqual({
      acute: 'now, for intake therapist prescriber nurse',
      acute_manager: '2026-06-12T19:40:00.000Z',
      acute_operator: '2026-06-12T19:45:00.000Z',
    });
    expect(wanted(n03, raised('review'))).toEqual({
      at_once: 'now, for intake therapist prescriber nurse',
      manager: '2026-06-12T21:30:00.000Z',
      operator: '2026-06-12T22:30:00.000Z',
    });
  });
});

describe('a notice', () => {
  const circumstances = { now: at, standing: new Set<never>(), sentToday: {} };
  const ways = (level: string): string[] =>
    followFlow(
      n03,
      { ...ids, type: 'safety.flag_raised.v1', subjectKind: 'safety_flag', choices: { level } },
      circumstances,
    )
      .flatMap((outcome) => (outcome.kind === 'planned' ? [outcome.message] : []))
      .map(({ step, channel }) => `${step} ${channel}`);

  it('goes by mail as well where its step says so', () => {
    expect(ways('acute')).toEqual(['acute app', 'acute email']);
    expect(ways('review')).toEqual(['at_once app']);
  });
});

describe('N04, an inquiry that nobody answers', () => {
  const received = (intent: string) =>
    ({ type: 'inquiry.received.v1', subjectKind: 'inquiry', choices: { intent, urgency: 'routine' } }) as const;

  it('waits an open hour, or an open day, and twice that for the manager', () => {
    expect(wanted(n04, received('ready_to_schedule'))).toEqual({
      ready: '2026-06-15T12:30:00.000Z',
      ready_manager: '2026-06-15T13:30:00.000Z',
    });
    expect(wanted(n04, received('question'))).toEqual({
      question: '2026-06-15T19:30:00.000Z',
      question_manager: '2026-06-16T19:30:00.000Z',
    });
  });
});

describe('N05, a visitor who could not be reached', () => {
  const contacted = (reached: string) =>
    ({ type: 'inquiry.contacted.v1', subjectKind: 'inquiry', choices: { reached } }) as const;

  it('is written to three times, and after two weeks staff decide', () => {
    expect(wanted(n05, contacted('no'))).toEqual({
      two_days: '2026-06-14T19:30:00.000Z',
      five_days: '2026-06-17T19:30:00.000Z',
      ten_days: '2026-06-22T19:30:00.000Z',
    });
    expect(wanted(n05Staff, contacted('no'))).toEqual({ fourteen_days: '2026-06-26T19:30:00.000Z' });
  });

  it('is left alone once reached', () => {
    expect(wanted(n05, contacted('yes'))).toEqual({});
    expect(wanted(n05Staff, contacted('yes'))).toEqual({});
  });
});

describe('N13, a visit that nobody has confirmed', () => {
  const booked = (serviceCode: string) =>
    ({
      type: 'appointment.booked.v1',
      subjectKind: 'appointment',
      choices: { serviceCode, mode: 'in_person' },
      appointment: {
        startsAt: new Date('2026-11-02T14:00:00Z'),
        localStart: '2026-11-02T09:00',
        zone: 'America/New_York',
      },
    }) as const;

  it('is a call four hours before, or a day of the wall clock before a long one', () => {
    expect(wanted(n13, booked('MED_EVAL'))).toEqual({ four_hours: '2026-11-02T10:00:00.000Z' });
    expect(wanted(n13, booked('DOSE_IM'))).toEqual({ one_day: '2026-11-01T14:00:00.000Z' });
  });
});

describe('N26, somebody who did not come', () => {
  it.each([
    ['MED_EVAL', '2026-11-02T14:10:00.000Z', '2026-11-03T04:59:00.000Z', 'same_day', 'ready'],
    ['CONSULT', '2026-11-02T23:30:00.000Z', '2026-11-03T04:59:00.000Z', 'same_day', 'ready'],
    ['DOSE_LOZ', '2026-11-02T14:10:00.000Z', '2026-11-02T16:10:00.000Z', 'safety_call', 'urgent'],
    ['DOSE_SPR', '2026-11-02T14:10:00.000Z', '2026-11-02T16:10:00.000Z', 'safety_call', 'urgent'],
  ] as const)('%s, noted at %s, is a call by %s: %s, %s', (serviceCode, noShowAt, due, step, priority) => {
    const { subjectId, personId } = ids;
    const startsAt = '2026-11-02T14:00:00.000Z';
    const zone = 'America/New_York';
    const fact = appointmentNoShow({ appointmentId: subjectId, personId, serviceCode, startsAt, zone, noShowAt }, 2);
    expect(fact.staffDueAt.toISOString()).toBe(due);
    const planned = followFlow(n26Staff, fact, { now: fact.at, standing: new Set(), sentToday: {} });
    expect(planned).toContainEqual(
      expect.objectContaining({
        kind: 'planned',
        message: expect.objectContaining({ step, priority, channel: 'app' }),
      }),
    );
    expect(planned.filter(({ kind }) => kind === 'ignored')).toHaveLength(1);
  });
});
