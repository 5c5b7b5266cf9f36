import { ContractViolation } from '@stillwater/contract-kit';
import { codeOf, Problem } from '@stillwater/platform';

const OUR_PLACE = /\(?(?:file:\/\/)?\S*?([\w.-]+\.(?:ts|js):\d+):\d+\)?$/;

/**
 * What is kept about an error beside a message: kind, code and place. An error's own words can repeat what somebody
 * wrote, so they are not kept, except where they are known to hold no values.
 */
export function describeError(error: unknown): string {
  if (error instanceof Problem) return error.code;
  if (error instanceof ContractViolation) return error.message.slice(0, 1_000);
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = codeOf(error);
  const place = error.stack?.split('\n').find((line) => line.startsWith('    at ') && !line.includes('node_modules'));
  const where = place ? OUR_PLACE.exec(place)?.[1] : undefined;
  return [error.name, ...(code ? [`(${code})`] : []), ...(where ? [`at ${where}`] : [])].join(' ');
}
