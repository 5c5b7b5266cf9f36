import { describe, expect, it } from '@jest/globals';

import { entityTag, isNotModified, versionIn } from './conditional.rules.js';

describe('If-Match', () => {
  it('names the version that was seen', () => {
    expect(versionIn(entityTag(3))).toBe(3);
    expect(versionIn(' "12" ')).toBe(12);
  });

  it('is required', () => {
    expect(() => versionIn(undefined)).toThrow(expect.objectContaining({ kind: 'precondition_required' }));
  });

  it.each(['3', 'W/"3"', '*', '"0"', '"-1"', '"3", "4"', '"abc"', '"9999999999"', ''])('is stale as %s', (given) => {
    expect(() => versionIn(given)).toThrow(expect.objectContaining({ kind: 'stale', code: 'request.if_match' }));
  });
});

describe('If-None-Match', () => {
  it.each([
    ['"3"', true],
    ['W/"3"', true],
    ['"2", "3"', true],
    ['*', true],
    ['"4"', false],
    [undefined, false],
  ])('%s', (given, expected) => {
    expect(isNotModified(given, '"3"')).toBe(expected);
  });
});
