import { describe, expect, it } from '@jest/globals';
import { newId } from './new-id.js';

describe('ids', () => {
  it('are UUIDv7, each greater than the one before', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids.filter((id, index) => index > 0 && id <= ids[index - 1]!)).toEqual([]);
  });
});
