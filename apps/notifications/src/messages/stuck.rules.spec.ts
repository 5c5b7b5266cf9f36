import { describe, expect, it } from '@jest/globals';
import { stuckCauses } from '@stillwater/contracts';
import type { PersonStep, StopCondition } from '../flows/flow.rules.js';
import { n12 } from '../flows/n12.flow.js';
import { fixFor, MENDABLE, redriveRefusal, stuckCause, type Stuck } from './stuck.rules.js';
import { isStuck } from './stuck.statements.js';

const wantedAt = new Date('2026-03-02T15:00:00Z');
const [, twoDays] = n12.steps as [PersonStep, PersonStep, PersonStep];

const failed: Stuck['message'] = {
  audience: 'person',
  subjectKind: 'appointment',
  state: 'failed',
  reason: 'undeliverable',
  delivery: null,
  occurrence: 2,
  wantedAt,
  plannedAt: wantedAt,
};

const stuck = (fields: Partial<Stuck> = {}, message: Partial<Stuck['message']> = {}): Stuck => ({
  message: { ...failed, ...message },
  step: twoDays,
  subject: { timeVersion: 2 },
  standing: new Set<StopCondition>(),
  reachedOtherwise: false,
  ...fields,
});

const minutesLater = (minutes: number) => new Date(wantedAt.getTime() + minutes * 60_000);

describe('a message is stuck', () => {
  it.each([
    ['failed for good', {}, 'undeliverable'],
    ['came back', { state: 'sent', reason: null, delivery: 'undelivered' }, 'undelivered'],
    ['has no consent', { state: 'suppressed', reason: 'no_consent' }, 'no_consent'],
    ['arrived', { state: 'sent', reason: null, delivery: 'delivered' }, undefined],
    ['was given up, and had arrived', { delivery: 'delivered' }, undefined],
    ['is on its way', { state: 'pending', reason: null }, undefined],
    ['was held back by a flag', { state: 'suppressed', reason: 'open_acute_flag' }, undefined],
    ['was not wanted', { state: 'suppressed', reason: 'cancelled' }, undefined],
    ['is a code', { subjectKind: 'person' }, undefined],
    ['answers a word', { subjectKind: 'reply' }, undefined],
    ['is for staff', { audience: 'staff' }, undefined],
  ] as const)('that %s: %j', (_, fields, cause) => {
    expect(stuckCause({ ...failed, ...fields })).toBe(cause);
  });

  it('is told apart in SQL by the same reasons', () => {
    const [, listed] = /reason in \(([^)]*)\)/.exec(isStuck('m')) ?? [];
    expect(listed?.split(', ').map((word) => word.slice(1, -1))).toEqual(MENDABLE);
  });
});

describe('a message that is stuck', () => {
  it.each([
    ['in its time', stuck(), 0, undefined],
    ['late, but not too late', stuck(), 6 * 60, undefined],
    ['later than its flow allows', stuck(), 6 * 60 + 1, 'too_late'],
    [
      'never too late, where its flow says so',
      stuck({ step: { ...twoDays, late: { graceMinutes: 5, beyond: 'send' } } }),
      900,
      undefined,
    ],
    ['arrived by another channel', stuck({ reachedOtherwise: true }), 0, 'reached_otherwise'],
    ['whose visit is off', stuck({ standing: new Set<StopCondition>(['appointment_cancelled']) }), 0, 'not_wanted'],
    ['whose visit was moved', stuck({ subject: { timeVersion: 3 } }), 0, 'not_wanted'],
    ['that may have arrived', stuck({}, { reason: 'unknown_outcome' }), 0, 'may_have_arrived'],
    ['that is not', stuck({}, { state: 'pending', reason: null }), 0, 'not_stuck'],
    ['planned before there were waits', stuck({}, { wantedAt: null }), 6 * 60 + 1, 'too_late'],
  ] as const)('%s', (_, one, minutes, refusal) => {
    expect(redriveRefusal(one, minutesLater(minutes), [])).toBe(refusal);
  });

  it('loses no time to a jump of the clock', () => {
    const jump = { from: wantedAt, to: minutesLater(24 * 60) };
    expect(redriveRefusal(stuck(), minutesLater(24 * 60 + 5), [jump])).toBeUndefined();
  });
});

describe('what to do first', () => {
  const line = (what: string, reason: string | null = null) => ({ what, reason });

  it.each([
    [
      'the address, when its carrier wanted none of it',
      [line('planned'), line('failed', 'undeliverable')],
      'correct_contact_point',
    ],
    ['nothing, when its carrier was away', [line('postponed', 'smtp_451'), line('failed', 'undeliverable')], 'retry'],
    [
      'the address, when only quiet hours put it off',
      [line('postponed', 'quiet_hours_deferred'), line('failed')],
      'correct_contact_point',
    ],
    [
      'what the last tries say',
      [line('postponed', 'smtp_451'), line('redriven'), line('failed')],
      'correct_contact_point',
    ],
  ] as const)('%s', (_, log, fix) => {
    expect(fixFor('undeliverable', log)).toBe(fix);
  });

  it('the account, when the carrier brought it back for our own number', () => {
    expect(fixFor('undelivered', [line('sent'), line('undelivered', '30034')])).toBe('set_up_carrier');
    expect(fixFor('undelivered', [line('sent'), line('undelivered', '30005')])).toBe('correct_contact_point');
  });

  it.each(stuckCauses)('is known for %s', (cause) => {
    expect(fixFor(cause, [])).toMatch(/^\w+$/);
  });
});
