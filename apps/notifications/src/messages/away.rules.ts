import { Problem } from '@stillwater/platform';

/** Who was asked is not there, or has not answered in time: later it may be otherwise. */
export function isAway(error: unknown): boolean {
  return error instanceof Problem && (error.kind === 'unavailable' || error.kind === 'timeout');
}
