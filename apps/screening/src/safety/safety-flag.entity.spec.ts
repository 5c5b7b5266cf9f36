import { describe, expect, it } from '@jest/globals';
import { versionAfter } from './safety-flag.entity.js';

describe('versionAfter', () => {
  it('lets a raised flag be acknowledged', () => {
    expect(versionAfter({ kind: 'raised', version: 1 }, 'acknowledged', 1)).toBe(2);
  });

  it.each([
    [
      'acknowledged twice',
      { kind: 'acknowledged', version: 2 },
      'acknowledged',
      2,
      'conflict',
      'safety_flag.illegal_transition',
    ],
    ['raised again', { kind: 'raised', version: 1 }, 'raised', 1, 'conflict', 'safety_flag.illegal_transition'],
    [
      'acknowledged from an old page',
      { kind: 'raised', version: 3 },
      'acknowledged',
      1,
      'stale',
      'safety_flag.changed',
    ],
  ] as const)('refuses to have it %s', (_, last, next, expected, kind, code) => {
    expect(() => versionAfter(last, next, expected)).toThrow(expect.objectContaining({ kind, code }));
  });
});
