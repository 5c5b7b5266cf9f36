import { describe, expect, it } from '@jest/globals';
import { roles, type Actor, type Role } from '@stillwater/platform';
import { reasonFor, requireLogReader, requireNoticeReader } from './notifications.policy.js';

const staff = (...held: Role[]): Actor => ({ kind: 'staff', id: '01980000-0000-7000-8000-000000000001', roles: held });

const allowed: Record<Role, { log: boolean; notices: boolean }> = {
  intake: { log: true, notices: true },
  therapist: { log: false, notices: true },
  prescriber: { log: false, notices: true },
  nurse: { log: false, notices: true },
  manager: { log: true, notices: true },
  operator: { log: true, notices: true },
  auditor: { log: true, notices: false },
};

describe('who reads what', () => {
  it.each(roles.map((role) => ({ role, ...allowed[role] })))(
    '$role: log $log, notices $notices',
    ({ role, log, notices }) => {
      const passes = (check: (actor: Actor) => void): boolean => {
        try {
          check(staff(role));
          return true;
        } catch (error) {
          expect(error).toMatchObject({ kind: 'denied' });
          return false;
        }
      };
      expect({ log: passes(requireLogReader), notices: passes(requireNoticeReader) }).toEqual({ log, notices });
    },
  );

  it('lets nobody in who is not staff', () => {
    expect(() => requireLogReader({ ...staff('manager'), kind: 'visitor' })).toThrow(
      expect.objectContaining({ kind: 'denied' }),
    );
  });
});

describe('reasonFor', () => {
  it('tells the front desk to call a clinician, and clinicians why', () => {
    expect(reasonFor(staff('intake'), 'open_acute_flag')).toBe('call_a_clinician');
    expect(reasonFor(staff('operator'), 'open_acute_flag')).toBe('call_a_clinician');
    expect(reasonFor(staff('manager'), 'open_acute_flag')).toBe('open_acute_flag');
    expect(reasonFor(staff('intake'), 'no_consent')).toBe('no_consent');
  });
});
