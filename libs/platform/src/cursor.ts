import { Problem } from './problem.js';

/** Where a list goes on: the sort values of the last row shown, opaque to its reader. Row-level security judges what it may reach. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws Problem `cursor.invalid` when it isn't one of ours for a list of this sort */
export function decodeCursor(cursor: string, kinds: readonly ('string' | 'number')[]): (string | number)[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    values = undefined;
  }
  if (
    !Array.isArray(values) ||
    values.length !== kinds.length ||
    !values.every((value, index) => typeof value === kinds[index])
  ) {
    throw Problem.invalid('cursor.invalid', 'This place in the list is not one that was given out.', [
      { pointer: '/cursor', code: 'format', message: 'must be a nextCursor as it was answered' },
    ]);
  }
  return values as (string | number)[];
}
