import type { ServiceCode } from '@stillwater/contracts';
import { addDays, instantOf, wallTimeAt } from '@stillwater/platform';

/** Nobody books sooner than this before a visit. */
export const NOTICE_HOURS = 4;
/** Nor further ahead than this many days. */
export const HORIZON_DAYS = 60;
/** Later than this before a visit only the clinic moves or cancels it. */
export const POLICY_HOURS = 24;
/** A time that is kept while somebody makes up their mind. */
export const HOLD_MINUTES = 10;
/** Times that one member of staff may keep at once; a link keeps one. */
export const HOLDS_OF_ONE = 5;
/** Times that a clinic lets be kept at once, so that nobody can empty its diary by keeping all. */
export const HOLDS_OF_CLINIC = 40;
/** How long a person may choose a time by a link. */
export const OFFER_DAYS = 7;

/** How long the word that somebody did not come can be taken back. */
export const NO_SHOW_HOURS = 2;

/** Visits that take a signed decision which is valid on their day. */
const NEED_A_DECISION: readonly ServiceCode[] = ['PREP', 'DOSE_LOZ', 'DOSE_IM', 'DOSE_IV', 'DOSE_SPR'];

export function needsDecision(serviceCode: ServiceCode): boolean {
  return NEED_A_DECISION.includes(serviceCode);
}

/** The newest signed decision about a person; nothing when there is none. */
export interface Decision {
  bookable: boolean;
  /** The last local date on which a visit may take place. */
  validUntil: string | null;
}

/** Whether a visit of this kind may take place on this local date, as far as decisions go. */
export function mayTakePlace(serviceCode: ServiceCode, date: string, decision: Decision | undefined): boolean {
  if (!needsDecision(serviceCode)) return true;
  return decision !== undefined && decision.bookable && decision.validUntil !== null && date <= decision.validUntil;
}

/** Until when a person may move or cancel a visit by themselves: measured on the wall clock, so that a day is a day. */
export function policyEndsAt(visit: { localStart: string; zone: string; startsAt: Date }): Date {
  const days = Math.floor(POLICY_HOURS / 24);
  const shifted = `${addDays(visit.localStart.slice(0, 10), -days)}${visit.localStart.slice(10)}`;
  return new Date(instantOf(shifted, visit.zone).getTime() - (POLICY_HOURS % 24) * 3_600_000);
}

/** Whether the word that somebody did not come to a visit can be taken back now. */
export function mayWithdrawNoShow({ noShowAt }: { noShowAt: Date | null }, now: Date): boolean {
  return noShowAt !== null && now.getTime() < noShowAt.getTime() + NO_SHOW_HOURS * 3_600_000;
}

/** The first and last local date, and the first instant, that may be booked now. */
export function bookable(now: Date, zone: string): { earliest: number; firstDate: string; lastDate: string } {
  const earliest = now.getTime() + NOTICE_HOURS * 3_600_000;
  const today = wallTimeAt(now, zone).slice(0, 10);
  return { earliest, firstDate: today, lastDate: addDays(today, HORIZON_DAYS) };
}
