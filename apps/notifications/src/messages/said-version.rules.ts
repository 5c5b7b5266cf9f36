import type { ReceiptOutcome } from '@stillwater/contracts';

const ORDER = { outcome: 1, delivered: 2, undelivered: 3 } as const;

/**
 * The version of a message after what is said of it. Each time that it is tried anew, an outcome may be said of it, and
 * after it what its carrier tells: that it arrived, and then that it came back all the same.
 */
export function versionSaid({ redrives }: { redrives: number }, what: 'outcome' | ReceiptOutcome): number {
  return redrives * Object.keys(ORDER).length + ORDER[what];
}
