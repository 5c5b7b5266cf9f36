import { describe, expect, it } from '@jest/globals';
import { abilitiesWith } from './notice.rules.js';

const at = new Date('2026-11-02T14:03:20.655Z');
const open = { rule: 'N34', priority: 'ready', acknowledgedAt: null, resolvedAt: null } as const;

describe('what can be done with a notice', () => {
  it.each([
    ['that is new', open, ['acknowledge', 'snooze', 'resolve']],
    ['that somebody looks after', { ...open, acknowledgedAt: at }, ['snooze', 'resolve']],
    ['that is urgent', { ...open, priority: 'urgent' }, ['acknowledge', 'resolve']],
    ['that ends when an inquiry is taken on', { ...open, rule: 'N02' }, ['acknowledge', 'snooze']],
    ['that is done', { ...open, acknowledgedAt: at, resolvedAt: at }, []],
  ] as const)('%s', (_name, notice, abilities) => {
    expect(abilitiesWith(notice)).toEqual(abilities);
  });
});
