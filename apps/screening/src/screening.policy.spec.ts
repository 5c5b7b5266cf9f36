import { describe, expect, it } from '@jest/globals';
import { screeningStates } from '@stillwater/contracts';
import { roles, type Actor, type Role } from '@stillwater/platform';
import {
  abilities,
  requireAbility,
  requireInviter,
  requireReader,
  requireReviewer,
  seesRecommendation,
} from './screening.policy.js';

const staff = (...held: Role[]): Actor => ({ kind: 'staff', id: '01980000-0000-7000-8000-000000000001', roles: held });
const denied = expect.objectContaining({ kind: 'denied', code: 'screening.denied' });

/** invites, reads, reviews, decides, sees the recommendation */
const matrix: Record<Role, string> = {
  intake: 'IR---',
  therapist: 'IRV-S',
  prescriber: 'IRVDS',
  nurse: '-R--S',
  manager: 'IR---',
  operator: '-----',
  auditor: '-----',
};

describe('who may', () => {
  it.each(roles.map((role) => [role, matrix[role]] as const))('%s: %s', (role, row) => {
    const checks: ((actor: Actor) => void)[] = [
      requireInviter,
      requireReader,
      requireReviewer,
      (actor) => requireAbility(actor, 'decide'),
    ];
    for (const [index, check] of checks.entries()) {
      if (row[index] === '-') expect(() => check(staff(role))).toThrow(denied);
      else expect(() => check(staff(role))).not.toThrow();
    }
    expect(seesRecommendation(staff(role))).toBe(row[4] !== '-');
  });

  it('is nobody who is not staff', () => {
    const service: Actor = { kind: 'service', id: 'gateway', roles: ['prescriber'] };
    expect(() => requireReader(service)).toThrow(denied);
    expect(() => requireAbility(service, 'decide')).toThrow(denied);
    expect(() => requireAbility(service, 'release')).toThrow(denied);
  });
});

describe('what may be done in each state', () => {
  const expected: Record<(typeof screeningStates)[number], string[]> = {
    invited: ['revoke-link', 'forget-birth-date'],
    in_progress: ['revoke-link', 'forget-birth-date'],
    submitted: [],
    recommended: ['take-up', 'correct'],
    under_review: ['correct', 'decide'],
    decided: ['correct', 'decide', 'release'],
    expired: [],
  };

  it.each(screeningStates)('%s', (state) => {
    expect(abilities(staff('prescriber'), { state, correctedById: null })).toEqual(expected[state]);
    expect(abilities(staff('nurse'), { state, correctedById: null })).toEqual([]);
    expect(abilities(staff('prescriber'), { state, correctedById: '01980000-0000-7000-8000-000000000002' })).toEqual(
      [],
    );
  });
});
