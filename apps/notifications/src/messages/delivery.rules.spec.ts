import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { failureOf, failureOfFetch, failureOfStatus, nextTryAt } from './delivery.rules.js';

describe('failureOf', () => {
  it.each([
    [{ responseCode: 550, code: 'EENVELOPE' }, 'never', 'no such mailbox'],
    [{ responseCode: 554, code: 'EMESSAGE' }, 'never', 'refused for its content'],
    [{ responseCode: 421 }, 'later', 'closing down'],
    [{ responseCode: 450, code: 'EENVELOPE' }, 'later', 'greylisted'],
    [{ responseCode: 535, code: 'EAUTH' }, 'later', 'our credentials'],
    [{ responseCode: 530, code: 'EENVELOPE' }, 'later', 'wants to know who we are'],
    [{ responseCode: 554, code: 'EPROTOCOL' }, 'later', 'turns us away at the door'],
    [{ responseCode: 502, code: 'ETLS' }, 'later', 'no TLS'],
    [{ code: 'ECONNECTION' }, 'later', 'no server there'],
    [{ code: 'ETIMEDOUT' }, 'later', 'no answer'],
    [{ code: 'ETIMEDOUT', whole: false }, 'later', 'no greeting'],
    [{ code: 'ETIMEDOUT', whole: true }, 'unknown', 'no answer to the whole message'],
    [{ responseCode: 451, whole: true }, 'later', 'an answer to it'],
    [{}, 'later', 'nothing known'],
  ] as const)('%j: %s (%s)', (error, failure, _) => {
    expect(failureOf(error)).toBe(failure);
  });
});

describe('an HTTP answer', () => {
  it.each([
    [400, 'never'],
    [401, 'later'],
    [404, 'later'],
    [422, 'never'],
    [429, 'later'],
    [500, 'unknown'],
    [502, 'unknown'],
    [503, 'later'],
    [504, 'unknown'],
  ] as const)('%i means %s', (status, failure) => {
    expect(failureOfStatus(status)).toBe(failure);
  });

  it.each([
    [new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } }), 'later'],
    [new TypeError('fetch failed', { cause: { code: 'UND_ERR_SOCKET' } }), 'unknown'],
    [new DOMException('timed out', 'TimeoutError'), 'unknown'],
  ] as const)('that never came (%s) means %s', (error, failure) => {
    expect(failureOfFetch(error)).toBe(failure);
  });
});

describe('nextTryAt', () => {
  const now = new Date('2026-03-02T15:00:00Z');
  const after = (tries: number, jitter = 0, failure: 'later' | 'unknown' = 'later') =>
    nextTryAt(now, { tries, failure, jitter });

  it.each([
    [1, '2026-03-02T15:01:00.000Z'],
    [2, '2026-03-02T15:05:00.000Z'],
    [3, '2026-03-02T15:30:00.000Z'],
  ])('after try %i: %s', (tries, at) => {
    expect(after(tries)?.toISOString()).toBe(at);
  });

  it('gives up after the fourth try', () => {
    expect(after(4)).toBeUndefined();
  });

  it('waits for a receipt where the answer was lost', () => {
    expect(after(1, 0, 'unknown')?.toISOString()).toBe('2026-03-02T15:05:00.000Z');
    expect(after(3, 0, 'unknown')?.toISOString()).toBe('2026-03-02T15:30:00.000Z');
  });

  it('never comes early and adds at most a tenth', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3), fc.double({ min: 0, max: 1, noNaN: true }), (tries, jitter) => {
        const wait = (after(tries, jitter)?.getTime() ?? 0) - now.getTime();
        const planned = (after(tries)?.getTime() ?? 0) - now.getTime();
        expect(wait).toBeGreaterThanOrEqual(planned);
        expect(wait).toBeLessThanOrEqual(planned * 1.1 + 1);
      }),
    );
  });
});
