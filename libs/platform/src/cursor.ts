import { Problem } from './problem.js';

type CursorKind = 'rank' | 'instant' | 'id';

/** What may stand in a cursor goes into a statement as it is: each kind is checked for what its column takes. */
const checks: Record<CursorKind, (value: unknown) => boolean> = {
  rank: (value) => Number.isInteger(value) && Math.abs(value as number) < 32_768,
  instant: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
  id: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
};

/** Where a list goes on: the sort values of the last row shown, opaque to its reader. Row-level security judges what it may reach. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws Problem `cursor.invalid` when it isn't one of ours for a list of this sort */
export function decodeCursor(cursor: string, kinds: readonly CursorKind[]): (string | number)[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    values = undefined;
  }
  const sound =
    Array.isArray(values) &&
    values.length === kinds.length &&
    kinds.every((kind, index) => checks[kind]((values as unknown[])[index]));
  if (!sound) {
    throw Problem.invalid('cursor.invalid', 'This place in the list is not one that was given out.', [
      { pointer: '/cursor', code: 'format', message: 'must be a nextCursor as it was answered' },
    ]);
  }
  return values as (string | number)[];
}
