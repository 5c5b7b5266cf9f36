import { describe, expect, it } from '@jest/globals';
import { nextStepsAfter } from './release.rules.js';

describe('what a person may be told', () => {
  it.each([
    ['may be booked', true, '2026-06-01', ['arrange_visit', 'talk_first']],
    ['may be booked today for the last time', true, '2026-03-02', ['arrange_visit', 'talk_first']],
    ['could be booked until yesterday', true, '2026-03-01', ['talk_first', 'not_now']],
    ['may not be booked', false, null, ['talk_first', 'not_now']],
  ] as const)('of a decision by which visits %s', (_what, bookable, validUntil, steps) => {
    expect(nextStepsAfter({ bookable, validUntil }, '2026-03-02')).toEqual(steps);
  });
});
