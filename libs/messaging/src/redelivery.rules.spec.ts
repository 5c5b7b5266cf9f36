import { describe, expect, it } from '@jest/globals';
import { outageDelay, reasonToPark, retryDelay } from './redelivery.rules.js';

describe('waiting before the next try', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [6, 32_000],
    [9, 256_000],
    [10, 300_000],
    [1_000, 300_000],
  ])('try %d waits about %d ms', (tries, delay) => {
    expect(retryDelay(tries, 0.5)).toBe(delay);
    expect(retryDelay(tries, 0)).toBe(delay * 0.8);
    expect(retryDelay(tries, 1)).toBe(delay * 1.2);
  });

  it('stays short while something is away', () => {
    expect(outageDelay(1, 0.5)).toBe(1_000);
    expect(outageDelay(500, 0.5)).toBe(5_000);
  });
});

describe('parking', () => {
  it.each([
    [{ failures: 9, starts: 24 }, undefined],
    [{ failures: 10, starts: 0 }, 'failing'],
    [{ failures: 0, starts: 25 }, 'deadly'],
  ] as const)('%j is parked as %s', (troubles, reason) => {
    expect(reasonToPark(troubles)).toBe(reason);
  });
});
