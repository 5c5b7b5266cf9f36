import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { failureOf, nextTryAt } from './delivery.rules.js';

describe('failureOf', () => {
  it.each([
    [{ responseCode: 550, code: 'EENVELOPE' }, 'never', 'no such mailbox'],
    [{ responseCode: 554, code: 'EMESSAGE' }, 'never', 'refused for its content'],
    [{ responseCode: 421 }, 'later', 'closing down'],
    [{ responseCode: 450, code: 'EENVELOPE' }, 'later', 'greylisted'],
    [{ responseCode: 535, code: 'EAUTH' }, 'later', 'our credentials'],
    [{ code: 'ECONNECTION' }, 'later', 'no server there'],
    [{ code: 'ETIMEDOUT' }, 'later', 'no answer'],
    [{}, 'later', 'nothing known'],
  ] as const)('%j: %s (%s)', (error, failure, _) => {
    expect(failureOf(error)).toBe(failure);
  });
});

describe('nextTryAt', () => {
  const now = new Date('2026-03-02T15:00:00Z');

  it.each([
    [1, '2026-03-02T15:01:00.000Z'],
    [2, '2026-03-02T15:05:00.000Z'],
    [3, '2026-03-02T15:30:00.000Z'],
  ])('after try %i: %s', (tries, at) => {
    expect(nextTryAt(now, tries, 0)?.toISOString()).toBe(at);
  });

  it('gives up after the fourth try', () => {
    expect(nextTryAt(now, 4, 0)).toBeUndefined();
  });

  it('never comes early and adds at most a tenth', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3), fc.double({ min: 0, max: 1, noNaN: true }), (tries, jitter) => {
        const wait = (nextTryAt(now, tries, jitter)?.getTime() ?? 0) - now.getTime();
        const planned = (nextTryAt(now, tries, 0)?.getTime() ?? 0) - now.getTime();
        expect(wait).toBeGreaterThanOrEqual(planned);
        expect(wait).toBeLessThanOrEqual(planned * 1.1 + 1);
      }),
    );
  });
});
