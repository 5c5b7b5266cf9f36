import { oneOf } from '../inquiries/choices.js';
import { rules, type Rule } from './message-words.js';

export const stuckCauses = [
  'undeliverable',
  'undelivered',
  'no_contact_point',
  'no_consent',
  'opted_out',
  'no_carrier',
  'too_long',
  'banned_word',
  'unknown_outcome',
] as const;

export const stuckChannels = ['email', 'sms'] as const;

/** How many days back. */
export const ages = { day: 1, week: 7, month: 30 } as const;
export type Age = keyof typeof ages;
export const ageNames = ['day', 'week', 'month'] as const satisfies readonly Age[];

/** Which of the messages that reached nobody are shown, as it stands in the address. */
export interface StuckFilter {
  readonly cause?: (typeof stuckCauses)[number];
  readonly channel?: (typeof stuckChannels)[number];
  readonly rule?: Rule;
  readonly age?: Age;
}

export function stuckFilterOf(search: Record<string, unknown>): StuckFilter {
  const cause = oneOf(stuckCauses, search.cause);
  const channel = oneOf(stuckChannels, search.channel);
  const rule = oneOf(rules, search.rule);
  const age = oneOf(ageNames, search.age);
  return {
    ...(cause === undefined ? {} : { cause }),
    ...(channel === undefined ? {} : { channel }),
    ...(rule === undefined ? {} : { rule }),
    ...(age === undefined ? {} : { age }),
  };
}

/** What the server is asked for. @param now in milliseconds */
export function askedFor({ age, ...filter }: StuckFilter, now: number) {
  return {
    ...filter,
    ...(age === undefined ? {} : { plannedFromAt: new Date(now - ages[age] * 24 * 3_600_000).toISOString() }),
  };
}
