import { describe, expect, it } from '@jest/globals';
import { roles, type Actor, type Role } from '@stillwater/platform';
import { requireClinician, requireResolver, sightOfSafetyFlags } from './safety.policy.js';

const staff = (...held: Role[]): Actor => ({ kind: 'staff', id: '01980000-0000-7000-8000-000000000001', roles: held });
const denied = expect.objectContaining({ kind: 'denied', code: 'safety_flag.denied' });

const sights: Record<Role, string> = {
  intake: 'waiting',
  therapist: 'all',
  prescriber: 'all',
  nurse: 'all',
  manager: 'without_notes',
  operator: 'denied',
  auditor: 'without_notes',
};

describe('who sees safety flags', () => {
  it.each(roles.map((role) => [role, sights[role]] as const))('%s: %s', (role, sight) => {
    if (sight === 'denied') expect(() => sightOfSafetyFlags(staff(role))).toThrow(denied);
    else expect(sightOfSafetyFlags(staff(role))).toBe(sight);
  });

  it('gives somebody with two roles the wider one', () => {
    expect(sightOfSafetyFlags(staff('intake', 'nurse'))).toBe('all');
  });

  it('shows them to nobody who is not staff', () => {
    expect(() => sightOfSafetyFlags({ ...staff('therapist'), kind: 'visitor' })).toThrow(denied);
  });
});

describe('who acknowledges', () => {
  it.each(roles)('%s', (role) => {
    const attempt = () => requireClinician(staff(role));
    if (['therapist', 'prescriber', 'nurse'].includes(role)) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(denied);
  });
});

describe('who resolves', () => {
  it.each(roles)('%s', (role) => {
    const attempt = () => requireResolver(staff(role));
    if (['therapist', 'prescriber'].includes(role)) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(denied);
  });
});
