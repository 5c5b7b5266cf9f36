import { describe, expect, it } from '@jest/globals';
import { lateBy, whenLate } from './lateness.rules.js';

const HOUR = 3_600_000;
const wanted = new Date('2026-06-10T10:00:00Z');
const hours = (count: number): Date => new Date(wanted.getTime() + count * HOUR);

describe('lateBy', () => {
  it('is the time that has passed since, and 0 before', () => {
    expect(lateBy(wanted, hours(3), [])).toBe(3 * HOUR);
    expect(lateBy(wanted, hours(-3), [])).toBe(0);
  });

  it.each([
    { case: 'a jump over it', jumps: [[-1, 48]], late: 1 },
    { case: 'a jump that began after it', jumps: [[2, 48]], late: 3 },
    {
      case: 'two jumps',
      jumps: [
        [-1, 10],
        [11, 48],
      ],
      late: 2,
    },
    { case: 'a jump that was over before it', jumps: [[-9, -2]], late: 49 },
  ])('leaves out what never passed: $case', ({ jumps, late }) => {
    const leaps = jumps.map(([from, to]) => ({ from: hours(from!), to: hours(to!) }));
    expect(lateBy(wanted, hours(49), leaps)).toBe(late * HOUR);
  });
});

describe('whenLate', () => {
  const grace = { graceMinutes: 360 };
  const otherwise = { beyond: 'replace' as const, template: 'other', upToMinutes: 720 };

  it.each([
    [{ ...grace, beyond: 'skip' as const }, 6, { kind: 'send' }],
    [{ ...grace, beyond: 'skip' as const }, 6.1, { kind: 'lapsed' }],
    [{ ...grace, beyond: 'send' as const }, 600, { kind: 'send' }],
    [{ ...grace, ...otherwise }, 6, { kind: 'send' }],
    [{ ...grace, ...otherwise }, 7, { kind: 'send', template: 'other' }],
    [{ ...grace, ...otherwise }, 12.1, { kind: 'lapsed' }],
  ])('%j, %d hours late: %j', (late, count, outcome) => {
    expect(whenLate(late, count * HOUR)).toEqual(outcome);
  });
});
