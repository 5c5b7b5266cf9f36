import { describe, expect, it } from '@jest/globals';
import { screeningStates, type ScreeningState } from '@stillwater/contracts';
import { Screening } from './screening.entity.js';

const NOW = new Date('2026-11-03T15:00:00Z');
const recommended = { ruleSetVersion: 'kap-eligibility-1', inputsHash: Buffer.of(), findings: Buffer.of() };

const changes: Record<string, { from: ScreeningState[]; to: ScreeningState | 'same'; do(one: Screening): void }> = {
  start: { from: ['invited'], to: 'in_progress', do: (one) => one.start(NOW) },
  submit: { from: ['in_progress'], to: 'submitted', do: (one) => one.submit(NOW, NOW) },
  recommend: { from: ['submitted'], to: 'recommended', do: (one) => one.recommend(recommended, NOW) },
  takeUp: { from: ['recommended'], to: 'under_review', do: (one) => one.takeUp('somebody', NOW) },
  decide: { from: ['under_review', 'decided'], to: 'decided', do: (one) => one.decide() },
  release: { from: ['decided'], to: 'decided', do: (one) => one.release() },
  expire: { from: ['invited', 'in_progress'], to: 'expired', do: (one) => one.expire() },
  revokeLink: { from: ['invited', 'in_progress'], to: 'expired', do: (one) => one.revokeLink(NOW) },
  correctIn: { from: ['recommended', 'under_review', 'decided'], to: 'same', do: (one) => one.correctIn('another') },
};

const given = (state: ScreeningState, fields: Partial<Screening> = {}) =>
  Object.assign(new Screening(), { state, version: 3, answered: 1, correctedById: null, ...fields });

describe.each(Object.entries(changes))('%s', (_name, change) => {
  it.each(screeningStates)('from %s', (state) => {
    const screening = given(state);
    if (!change.from.includes(state)) {
      expect(() => change.do(screening)).toThrow(expect.objectContaining({ code: 'screening.illegal_transition' }));
      expect(screening).toEqual(given(state));
      return;
    }
    change.do(screening);
    expect(screening).toMatchObject({ state: change.to === 'same' ? state : change.to, version: 4 });
  });
});

describe('a screening', () => {
  it('is not handed in without an answer', () => {
    expect(() => given('in_progress', { answered: 0 }).submit(NOW, NOW)).toThrow(
      expect.objectContaining({ code: 'screening.nothing_answered' }),
    );
  });

  it.each(['takeUp', 'decide', 'correctIn'] as const)('that is being corrected: no %s', (name) => {
    for (const state of ['recommended', 'under_review', 'decided'] as const) {
      expect(() => changes[name]!.do(given(state, { correctedById: 'another' }))).toThrow(
        expect.objectContaining({ code: 'screening.corrected' }),
      );
    }
  });

  it('that is being corrected is not released', () => {
    expect(() => given('decided', { correctedById: 'another' }).release()).toThrow(
      expect.objectContaining({ code: 'screening.corrected' }),
    );
  });

  it('that was changed since it was seen is not changed', () => {
    expect(() => given('recommended').expectVersion(2)).toThrow(expect.objectContaining({ kind: 'stale' }));
    expect(() => given('recommended').expectVersion(3)).not.toThrow();
  });
});
