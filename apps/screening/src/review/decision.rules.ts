import type { DecisionProposed } from '@stillwater/contracts';
import { addDays } from '@stillwater/platform';

const DEFAULT_VALID_DAYS = 90;
/** Nobody is judged for longer than a year ahead. */
const MOST_VALID_DAYS = 366;

export interface DecisionFault {
  field: 'routesAllowed' | 'validUntil';
  code: 'decision.routes' | 'decision.valid_until';
  message: string;
}

/** Until when a decision counts; nothing where no visit may be booked. */
export function validityOf({ outcome, validUntil }: DecisionProposed, today: string): string | null {
  if (outcome !== 'eligible') return null;
  return validUntil ?? addDays(today, DEFAULT_VALID_DAYS);
}

/** What does not fit together in a decision. @param today in the clinic's zone */
export function faultOf(
  { outcome, routesAllowed, validUntil }: DecisionProposed,
  today: string,
): DecisionFault | undefined {
  const eligible = outcome === 'eligible';
  if (eligible !== routesAllowed.length > 0) {
    const message = eligible ? 'Allow at least one route.' : 'Routes are allowed to somebody eligible only.';
    return { field: 'routesAllowed', code: 'decision.routes', message };
  }
  if (validUntil === undefined) return undefined;
  if (!eligible) {
    return { field: 'validUntil', code: 'decision.valid_until', message: 'Only "eligible" is valid until a day.' };
  }
  const latest = addDays(today, MOST_VALID_DAYS);
  if (validUntil < today || validUntil > latest) {
    return { field: 'validUntil', code: 'decision.valid_until', message: `Give a day from ${today} to ${latest}.` };
  }
  return undefined;
}
