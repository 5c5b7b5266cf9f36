import { describe, expect, it } from '@jest/globals';
import { instantOf } from '@stillwater/platform';
import { bookable, mayTakePlace, policyEndsAt } from './booking-limits.rules.js';

describe('a decision', () => {
  it.each([
    ['CONSULT', undefined, true],
    ['MED_EVAL', { bookable: false, validUntil: null }, true],
    ['PREP', undefined, false],
    ['PREP', { bookable: true, validUntil: '2026-11-03' }, true],
    ['PREP', { bookable: true, validUntil: '2026-11-02' }, false],
    ['PREP', { bookable: true, validUntil: null }, false],
    ['PREP', { bookable: false, validUntil: '2026-12-31' }, false],
    ['DOSE_IM', undefined, false],
  ] as const)('lets %s with %j: %j', (code, decision, expected) => {
    expect(mayTakePlace(code, '2026-11-03', decision)).toBe(expected);
  });
});

describe('the policy window', () => {
  const zone = 'America/New_York';
  it.each([
    ['an ordinary day', '2026-11-04T09:00', '2026-11-03T14:00:00.000Z'],
    ['the day after clocks went back: 25 hours', '2026-11-01T09:00', '2026-10-31T13:00:00.000Z'],
    ['the day after clocks went forward: 23 hours', '2027-03-14T09:00', '2027-03-13T14:00:00.000Z'],
  ])('opens a day before on the wall clock: %s', (_name, localStart, expected) => {
    const startsAt = instantOf(localStart, zone);
    expect(policyEndsAt({ localStart, zone, startsAt }).toISOString()).toBe(expected);
  });
});

it('today is the clinic’s own', () => {
  expect(bookable(new Date('2026-11-03T03:00:00Z'), 'America/Los_Angeles')).toMatchObject({
    firstDate: '2026-11-02',
    lastDate: '2027-01-01',
  });
});
