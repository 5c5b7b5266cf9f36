import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { channelAfter, followFlow, reasonNotToSend, type Circumstances, type Fact } from './flow.rules.js';
import { flowOf, flows, flowsStartedBy } from './flow-book.rules.js';
import { n01 } from './n01.flow.js';
import { n02 } from './n02.flow.js';
import { templateFor } from '../templates/template-book.rules.js';

const received: Fact = {
  type: 'inquiry.received.v1',
  at: new Date('2026-03-02T15:00:00Z'),
  subjectKind: 'inquiry',
  subjectId: '01980000-0000-7000-8000-000000000001',
  personId: '01980000-0000-7000-8000-000000000002',
  choices: { intent: 'question', urgency: 'routine' },
};
const quiet: Circumstances = {
  now: new Date('2026-03-02T15:00:00Z'),
  subjectAssigned: false,
  subjectClosed: false,
  openAcuteFlag: false,
  sentToday: 0,
};

describe('N01, the first answer to a visitor', () => {
  it.each([
    { case: 'nothing in the way', circumstances: quiet, reason: undefined },
    { case: 'already assigned', circumstances: { ...quiet, subjectAssigned: true }, reason: undefined },
    { case: 'closed before it went out', circumstances: { ...quiet, subjectClosed: true }, reason: 'cancelled' },
    { case: 'an open acute flag', circumstances: { ...quiet, openAcuteFlag: true }, reason: 'open_acute_flag' },
    {
      case: 'an open acute flag on a closed inquiry',
      circumstances: { ...quiet, openAcuteFlag: true, subjectClosed: true },
      reason: 'open_acute_flag',
    },
  ])('$case: $reason', ({ circumstances, reason }) => {
    const outcome = followFlow(n01, received, circumstances);
    expect(outcome).toEqual({
      kind: 'planned',
      message: {
        rule: 'N01',
        flowVersion: 1,
        audience: 'person',
        channel: 'email',
        priority: 'routine',
        roles: [],
        ...(reason ? { reason } : {}),
      },
    });
    expect(reasonNotToSend(n01, circumstances.now, circumstances)).toBe(reason);
  });

  it('is the last of a day for one person, and staff are told all the same', () => {
    const busy = { ...quiet, sentToday: 3 };
    expect(followFlow(n01, received, busy)).toMatchObject({ kind: 'planned', message: { reason: 'daily_cap' } });
    expect(followFlow(n02, received, busy)).not.toHaveProperty('message.reason');
  });

  it('ignores a fact without a person, and another event', () => {
    const { personId: _, ...anonymous } = received;
    expect(followFlow(n01, anonymous, quiet)).toEqual({ kind: 'ignored', reason: 'no_person' });
    expect(followFlow(n01, { ...received, type: 'inquiry.closed.v1' }, quiet)).toEqual({
      kind: 'ignored',
      reason: 'other_event',
    });
  });

  it('lapses when it could not be sent for a day', () => {
    const planned = new Date('2026-03-02T15:00:00Z');
    const later = (minutes: number): Circumstances => ({
      ...quiet,
      now: new Date(planned.getTime() + minutes * 60_000),
    });
    expect(reasonNotToSend(n01, planned, later(24 * 60))).toBeUndefined();
    expect(reasonNotToSend(n01, planned, later(24 * 60 + 1))).toBe('lapsed');
  });

  it('falls to a phone call after e-mail', () => {
    expect(channelAfter(n01, 'email')).toBeUndefined();
    expect(channelAfter({ ...n01, channels: ['email', 'sms'] }, 'email')).toBe('sms');
  });
});

describe('N02, the notice for staff', () => {
  it.each([
    { intent: 'question', urgency: 'routine', priority: 'routine' },
    { intent: 'ready_to_schedule', urgency: 'routine', priority: 'ready' },
    { intent: 'ready_to_schedule', urgency: 'review', priority: 'urgent' },
    { intent: 'question', urgency: 'acute', priority: 'urgent' },
  ])('$intent, $urgency: $priority', ({ intent, urgency, priority }) => {
    const outcome = followFlow(n02, { ...received, choices: { intent, urgency } }, quiet);
    expect(outcome).toMatchObject({
      kind: 'planned',
      message: { priority, channel: 'app', roles: ['intake', 'manager'] },
    });
  });

  it('is shown for an acute inquiry too, and not for one that is assigned or closed', () => {
    const reasonOf = (circumstances: Circumstances) => {
      const outcome = followFlow(n02, received, circumstances);
      return outcome.kind === 'planned' ? outcome.message.reason : outcome.reason;
    };
    expect(reasonOf({ ...quiet, openAcuteFlag: true })).toBeUndefined();
    expect(reasonOf({ ...quiet, subjectAssigned: true })).toBe('cancelled');
    expect(reasonOf({ ...quiet, subjectClosed: true })).toBe('cancelled');
  });
});

describe('every flow', () => {
  const circumstances = fc.record({
    now: fc.date({ noInvalidDate: true }),
    subjectAssigned: fc.boolean(),
    subjectClosed: fc.boolean(),
    openAcuteFlag: fc.boolean(),
    sentToday: fc.nat(6),
  });

  it('never writes to a person with an open acute flag, whatever else holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flows), circumstances, (flow, around) => {
        const outcome = followFlow(flow, received, { ...around, openAcuteFlag: true });
        if (outcome.kind === 'planned' && outcome.message.audience === 'person') {
          expect(outcome.message.reason).toBe('open_acute_flag');
        }
      }),
    );
  });

  it('gives the same outcome for the same input, and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flows), circumstances, (flow, around) => {
        const frozen = Object.freeze({ ...around });
        expect(followFlow(flow, Object.freeze(received), frozen)).toEqual(followFlow(flow, received, frozen));
      }),
    );
  });

  it('is found by its rule and version, and its template exists', () => {
    for (const flow of flows) {
      expect(flowOf(flow.rule, flow.version)).toBe(flow);
      if (flow.audience === 'person') expect(templateFor(flow.template, 'en').document.id).toBe(flow.template);
    }
    expect(flowsStartedBy('inquiry.received.v1').map(({ rule }) => rule)).toEqual(['N01', 'N02']);
    expect(() => flowOf('N01', 99)).toThrow('no flow N01 version 99');
  });
});
