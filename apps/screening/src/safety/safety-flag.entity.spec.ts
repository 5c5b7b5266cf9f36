import { describe, expect, it } from '@jest/globals';
import { versionAfter } from './safety-flag.entity.js';

describe('versionAfter', () => {
  it('lets a raised flag be acknowledged', () => {
    expect(versionAfter({ kind: 'raised', version: 1 }, 'acknowledged', 1)).toBe(2);
  });

  it('lets an acknowledged flag be resolved', () => {
    expect(versionAfter({ kind: 'acknowledged', version: 2 }, 'resolved', 2)).toBe(3);
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
    [
      'resolved before anybody took it on',
      { kind: 'raised', version: 1 },
      'resolved',
      1,
      'conflict',
      'safety_flag.illegal_transition',
    ],
    ['resolved twice', { kind: 'resolved', version: 3 }, 'resolved', 3, 'conflict', 'safety_flag.illegal_transition'],
    [
      'acknowledged after its end',
      { kind: 'resolved', version: 3 },
      'acknowledged',
      3,
      'conflict',
      'safety_flag.illegal_transition',
    ],
    ['resolved from an old page', { kind: 'acknowledged', version: 2 }, 'resolved', 1, 'stale', 'safety_flag.changed'],
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
