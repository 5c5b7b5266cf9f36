import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { patientState, type ScreeningSoFar } from './patient-state.rules.js';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const nothing = { expiredAt: null, correctedAt: null, decidedAt: null, bookable: null, validUntil: null };
const invited: ScreeningSoFar = { ...nothing, invitedAt: at(1) };
const expired = { ...invited, expiredAt: at(8) };
const corrected = { ...invited, correctedAt: at(3) };
const eligible = { ...invited, decidedAt: at(4), bookable: true, validUntil: '2026-12-31' };
const refused = { ...invited, decidedAt: at(6), bookable: false };

describe('a patient', () => {
  test.each<[string, ScreeningSoFar[], boolean, string]>([
    ['was never invited', [], false, 'prospect'],
    ['was invited', [invited], false, 'in_screening'],
    ['let the link run out', [expired], false, 'prospect'],
    ['was invited again', [expired, invited], false, 'in_screening'],
    ['gives answers anew', [corrected, { ...invited, invitedAt: at(3) }], false, 'in_screening'],
    ['may be treated', [eligible], false, 'eligible'],
    ['prepares', [eligible], true, 'in_preparation'],
    ['prepared without a decision', [], true, 'prospect'],
    ['may not be treated', [refused], false, 'on_hold'],
    ['may no longer be treated', [eligible, refused], true, 'on_hold'],
    ['is screened anew while the decision is valid', [eligible, { ...invited, invitedAt: at(5) }], false, 'eligible'],
    ['is screened anew after a refusal', [refused, { ...invited, invitedAt: at(7) }], false, 'in_screening'],
    ['was decided on without an invitation heard of', [{ ...eligible, invitedAt: null }], false, 'eligible'],
  ])('who %s', (_case, screenings, preparing, state) => {
    expect(patientState(screenings, preparing, '2026-11-10')).toBe(state);
  });

  test('may be treated through the last day and not after', () => {
    expect(patientState([eligible], false, '2026-12-31')).toBe('eligible');
    expect(patientState([eligible], false, '2027-01-01')).toBe('on_hold');
  });

  test('stands at the same point in whatever order screenings are told', () => {
    const all = [invited, expired, corrected, eligible, refused];
    fc.assert(
      fc.property(fc.shuffledSubarray(all), fc.boolean(), (some, preparing) => {
        const sorted = all.filter((one) => some.includes(one));
        expect(patientState(some, preparing, '2026-11-10')).toBe(patientState(sorted, preparing, '2026-11-10'));
      }),
    );
  });
});
