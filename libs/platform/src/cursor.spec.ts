import { describe, expect, test } from '@jest/globals';
import { decodeCursor, encodeCursor } from './cursor.js';

const id = '01995a10-3c40-7b1e-9d2f-6a4c8e105501';
const at = '2026-11-02T14:03:20.512Z';

describe('a cursor', () => {
  test('leads back to where it was made', () => {
    expect(decodeCursor(encodeCursor([0, at, id]), ['rank', 'instant', 'id'])).toEqual([0, at, id]);
  });

  test.each([
    ['no JSON', 'nope'],
    ['too few', encodeCursor([0, at])],
    ['another kind', encodeCursor([at, 0, id])],
    ['a fraction', encodeCursor([0.5, at, id])],
    ['a number that no rank reaches', encodeCursor([99_999, at, id])],
    ['no instant', encodeCursor([0, 'x', id])],
    ['a day that is not', encodeCursor([0, '2026-13-45T14:03:20.512Z', id])],
    ['NUL', encodeCursor([0, at, `${id.slice(1)}\u0000`])],
    ['no id', encodeCursor([0, at, '-'.repeat(36)])],
  ])('%s is refused', (_case, cursor) => {
    expect(() => decodeCursor(cursor, ['rank', 'instant', 'id'])).toThrow(/cursor\.invalid/);
  });
});
