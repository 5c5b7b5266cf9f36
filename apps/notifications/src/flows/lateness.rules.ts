import type { ClockJump } from '@stillwater/platform';
import type { Lateness, PersonStep, StaffStep } from './flow.rules.js';
import { isDigest } from './follow-flow.rules.js';

export type Late = { kind: 'send'; template?: string } | { kind: 'lapsed' };

/** A morning's counts are of no use in the afternoon. */
const LATE_DIGEST: Lateness = { graceMinutes: 4 * 60, beyond: 'skip' };
/** What waits for staff is told however late. */
const LATE_NOTICE: Lateness = { graceMinutes: 0, beyond: 'send' };

export function latenessOf(step: PersonStep | StaffStep): Lateness {
  if ('late' in step) return step.late;
  return isDigest(step) ? LATE_DIGEST : LATE_NOTICE;
}

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

/** After this nobody is helped by it any more; undefined: it never grows old. */
export function usefulUntil(late: Lateness, wanted: Date): Date | undefined {
  if (late.beyond === 'send') return undefined;
  const minutes = late.beyond === 'skip' ? late.graceMinutes : Math.max(late.graceMinutes, late.upToMinutes);
  return new Date(wanted.getTime() + minutes * 60_000);
}
