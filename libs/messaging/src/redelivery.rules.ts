/** A handler that threw this often will not succeed by itself. */
export const MOST_FAILURES = 10;

/** A handler that was started this often and never came back takes the process with it. */
export const MOST_UNFINISHED_STARTS = 25;

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 5 * 60_000;

/** When the database comes back, what waited for it should not wait on. */
const LONGEST_OUTAGE_DELAY_MS = 5_000;

/** What is known about a message that a consumer has trouble with. */
export interface Troubles {
  /** Handlers that threw. */
  failures: number;
  /** Handlers that were started on a redelivery and neither returned nor threw: the process died. */
  starts: number;
}

/** Why a message is parked instead of tried again; undefined while it may still succeed. */
export function reasonToPark({ failures, starts }: Troubles): 'failing' | 'deadly' | undefined {
  if (failures >= MOST_FAILURES) return 'failing';
  if (starts >= MOST_UNFINISHED_STARTS) return 'deadly';
  return undefined;
}

/**
 * How long to wait before the next try: 1 s, 2 s, 4 s and so on to 5 minutes, 20 % up or down so that messages which
 * failed together don't come back together.
 *
 * @param tries how often it failed already, 1 or more
 * @param chance 0 to 1
 */
export function retryDelay(tries: number, chance: number): number {
  return spread(Math.min(FIRST_DELAY_MS * 2 ** Math.min(tries - 1, 20), LONGEST_DELAY_MS), chance);
}

/** The wait while something that this service needs is away: never longer than 5 s. */
export function outageDelay(deliveries: number, chance: number): number {
  return spread(Math.min(FIRST_DELAY_MS * 2 ** Math.min(deliveries - 1, 20), LONGEST_OUTAGE_DELAY_MS), chance);
}

function spread(delayMs: number, chance: number): number {
  return Math.round(delayMs * (0.8 + 0.4 * chance));
}
