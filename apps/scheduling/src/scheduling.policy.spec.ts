import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@stillwater/platform';
import { abilities, requireScheduleEditor, requireScheduleReader, staffToBook } from './scheduling.policy.js';

const actor = (...roles: Role[]): Actor => ({ kind: 'staff', id: 'me', roles });
const now = new Date('2026-03-02T14:00:00Z');
const appointment = (state: string, staffIds = ['me'], startsAt = new Date('2026-03-03T14:00:00Z')) => ({
  state,
  staffIds,
  startsAt,
  noShowAt: null,
});

describe('who may do what with an appointment', () => {
  it.each([
    ['intake', ['you'], ['confirm', 'move', 'cancel']],
    ['manager', ['you'], ['confirm', 'move', 'cancel']],
    ['therapist', ['me'], ['confirm', 'move', 'cancel']],
    ['therapist', ['you'], []],
    ['prescriber', ['me'], ['confirm', 'move', 'cancel']],
    ['nurse', ['me'], []],
    ['operator', ['me'], []],
    ['auditor', ['me'], []],
  ] as const)('%s with one of %j: %j', (role, staffIds, expected) => {
    expect(abilities(actor(role), appointment('booked', [...staffIds]), now)).toEqual(expected);
  });

  it.each([
    ['held', ['book', 'cancel']],
    ['confirmed', ['move', 'cancel']],
    ['cancelled', []],
    ['expired', []],
  ])('%s: %j', (state, expected) => {
    expect(abilities(actor('intake'), appointment(state), now)).toEqual(expected);
  });

  it.each([
    ['intake', ['you'], ['mark_no_show']],
    ['manager', ['you'], ['mark_no_show']],
    ['therapist', ['me'], ['mark_no_show']],
    ['prescriber', ['you'], []],
    ['nurse', ['me'], []],
    ['operator', ['me'], []],
  ] as const)('%s, once it has begun, with one of %j: %j', (role, staffIds, expected) => {
    for (const state of ['booked', 'confirmed'])
      expect(abilities(actor(role), appointment(state, [...staffIds], now), now)).toEqual(expected);
  });

  it.each([
    [119, 'intake', ['withdraw_no_show']],
    [119, 'nurse', []],
    [120, 'intake', []],
  ] as const)('%i minutes after somebody was missed, %s: %j', (minutes, role, expected) => {
    const noShowAt = new Date(now.getTime() - minutes * 60_000);
    expect(abilities(actor(role), { ...appointment('no_show'), noShowAt }, now)).toEqual(expected);
  });
});

describe('for whom somebody books', () => {
  it('the front desk for anybody, clinicians for themselves', () => {
    expect(staffToBook(actor('intake'), undefined)).toBeUndefined();
    expect(staffToBook(actor('manager'), 'you')).toBe('you');
    expect(staffToBook(actor('therapist'), undefined)).toBe('me');
    expect(() => staffToBook(actor('therapist'), 'you')).toThrow('schedule.denied');
    expect(() => staffToBook(actor('nurse'), undefined)).toThrow('schedule.denied');
  });
});

describe('calendars', () => {
  it.each(['intake', 'therapist', 'prescriber', 'nurse', 'manager', 'operator'] as const)('%s reads them', (role) => {
    expect(() => requireScheduleReader(actor(role))).not.toThrow();
  });

  it('managers and operators change them, others don’t', () => {
    for (const role of ['manager', 'operator'] as const) expect(() => requireScheduleEditor(actor(role))).not.toThrow();
    for (const role of ['intake', 'therapist', 'auditor'] as const)
      expect(() => requireScheduleEditor(actor(role))).toThrow('schedule.denied');
    expect(() => requireScheduleReader(actor('auditor'))).toThrow('schedule.denied');
  });
});
