import { describe, expect, it } from '@jest/globals';
import { eventually, TestClock } from './index.js';

describe('the test clock', () => {
  it('stands still until it is moved', () => {
    const clock = new TestClock('2026-01-31T23:59:59.000Z');
    expect(clock.now()).toEqual(clock.now());
    expect(clock.move({ seconds: 1 }).toISOString()).toBe('2026-02-01T00:00:00.000Z');
    expect(clock.move({ days: 1, hours: 2, minutes: 3 }).toISOString()).toBe('2026-02-02T02:03:00.000Z');
    clock.set('2026-07-01T00:00:00.000Z');
    expect(clock.now().toISOString()).toBe('2026-07-01T00:00:00.000Z');
  });
});

describe('waiting for a fact', () => {
  it('ends as soon as the check passes', async () => {
    let calls = 0;
    const answer = await eventually(() => {
      calls += 1;
      if (calls < 3) throw new Error('not yet');
      return 'now';
    });
    expect([answer, calls]).toEqual(['now', 3]);
  });

  it('ends with the last error at the deadline', async () => {
    await expect(
      eventually(() => {
        throw new Error('never');
      }, 20),
    ).rejects.toThrow('never');
  });
});
