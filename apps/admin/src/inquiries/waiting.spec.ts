import { describe, expect, it } from '@jest/globals';
import { ageParts } from '../shell/age-parts.js';
import { inboxFilterOf } from './inbox-filter.js';
import { isWaitingLong } from './waiting.js';

const MINUTE = 60_000;
const now = Date.parse('2026-11-02T14:00:00Z');

describe('isWaitingLong', () => {
  it.each([
    ['question', 'routine', 'new', 60, false],
    ['question', 'routine', 'new', 25 * 60, true],
    ['ready_to_schedule', 'routine', 'new', 59, false],
    ['ready_to_schedule', 'routine', 'new', 61, true],
    ['ready_to_schedule', 'routine', 'contacted', 61, false],
    ['question', 'review', 'new', 61, true],
    ['question', 'acute', 'new', 6, true],
  ] as const)('%s, %s, %s after %i minutes: %s', (intent, urgency, state, minutes, late) => {
    const receivedAt = new Date(now - minutes * MINUTE).toISOString();
    expect(isWaitingLong({ intent, urgency, state, receivedAt }, now)).toBe(late);
  });
});

describe('ageParts', () => {
  it.each([
    [-MINUTE, 1, 'minute'],
    [0.2 * MINUTE, 1, 'minute'],
    [59.9 * MINUTE, 59, 'minute'],
    [60 * MINUTE, 1, 'hour'],
    [47.9 * 60 * MINUTE, 47, 'hour'],
    [48 * 60 * MINUTE, 2, 'day'],
  ])('%d ms are %i %s', (span, value, unit) => {
    expect(ageParts(span)).toEqual({ value, unit });
  });
});

describe('inboxFilterOf', () => {
  it('keeps what makes sense', () => {
    expect(inboxFilterOf({ state: 'new', intent: 'question', urgent: true, mine: true })).toEqual({
      state: 'new',
      intent: 'question',
      urgent: true,
      mine: true,
    });
    expect(inboxFilterOf({ state: 'odd', intent: 7, urgent: 'yes', mine: false, other: 1 })).toEqual({});
  });
});
