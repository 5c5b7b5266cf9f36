import type { ClockJump } from '@stillwater/platform';
import type { Lateness } from './flow.rules.js';

export type Late = { kind: 'send'; template?: string } | { kind: 'lapsed' };

/** By how much something is late, in milliseconds, without the time that a jump of the clock left out; 0 when it isn't. */
export function lateBy(wanted: Date, now: Date, jumps: readonly ClockJump[]): number {
  const leftOut = jumps.map(({ from, to }) => {
    const [begin, end] = [Math.max(from.getTime(), wanted.getTime()), Math.min(to.getTime(), now.getTime())];
    return Math.max(0, end - begin);
  });
  return Math.max(0, now.getTime() - wanted.getTime() - leftOut.reduce((sum, part) => sum + part, 0));
}

/** What the step's own rule says about it. */
export function whenLate(late: Lateness, lateMs: number): Late {
  if (lateMs <= late.graceMinutes * 60_000 || late.beyond === 'send') return { kind: 'send' };
  if (late.beyond !== 'replace' || lateMs > late.upToMinutes * 60_000) return { kind: 'lapsed' };
  return { kind: 'send', template: late.template };
}
