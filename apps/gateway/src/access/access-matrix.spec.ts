import { abilities, staffRoles, type Ability, type StaffRole } from '@stillwater/contracts';
import { roles, type Role } from '@stillwater/platform';
import { describe, expect, it } from '@jest/globals';

import { abilitiesOf, can } from './abilities-of.js';
import { mayChange, mayGive } from './staff.policy.js';

/** Who comes how far, written out a second time: a row per ability, a letter per role that has it. */
const matrix: Record<Ability, string> = {
  //                         intake therapist prescriber nurse manager operator auditor
  'clinic.read': /*            */ 'i t p n m o a',
  'clinic.edit': /*            */ '. . . . m o .',
  'staff.read': /*             */ 'i t p n m o a',
  'staff.manage': /*           */ '. . . . m o .',
  'inquiry.read': /*           */ 'i t p . m . .',
  'inquiry.work': /*           */ 'i t p . m . .',
  'person.read': /*            */ 'i t p n m . .',
  'person.work': /*            */ 'i t p . m . .',
  'timeline.read': /*          */ 'i t p n m . .',
  'screening.invite': /*       */ 'i t p . m . .',
  'screening.read': /*         */ 'i t p n m . .',
  'screening.review': /*       */ '. t p . . . .',
  'screening.decide': /*       */ '. . p . . . .',
  'consent.read': /*           */ 'i t p n m . .',
  'consent.edit': /*           */ '. . . . m . .',
  'schedule.read': /*          */ 'i t p n m o .',
  'schedule.work': /*          */ 'i t p . m . .',
  'schedule.edit': /*          */ '. . . . m o .',
  'safety-flag.read': /*       */ 'i t p n m . a',
  'safety-flag.acknowledge': /**/ '. t p n . . .',
  'safety-flag.resolve': /*    */ '. t p . . . .',
  'message.read': /*           */ 'i . . . m o a',
  'message.redrive': /*        */ 'i . . . m . .',
  'staff-notice.read': /*      */ 'i t p n m o .',
  'flow.read': /*              */ '. . . . m o a',
  'flow.edit': /*              */ '. . . . m o .',
  'template.read': /*          */ '. . . . m o a',
  'template.edit': /*          */ '. . . . m o .',
  'staff-notice.work': /*      */ 'i t p n m . .',
  'parked-message.read': /*    */ '. . . . m o .',
  'parked-message.resolve': /* */ '. . . . m o .',
};

describe('access', () => {
  it.each(abilities)('%s belongs to the roles of the matrix', (ability) => {
    const having = matrix[ability].split(' ').map((letter) => letter !== '.');
    expect(roles.map((role) => can([role], ability))).toEqual(having);
  });

  it('adds up the roles of one person', () => {
    expect(abilitiesOf(['intake', 'manager'])).toContain('inquiry.work');
    expect(abilitiesOf(['intake', 'manager'])).toContain('parked-message.resolve');
    expect(abilitiesOf([])).toEqual([]);
  });

  it('lets managers and operators give every role but those of the whole organisation', () => {
    const ofAClinic = ['intake', 'therapist', 'prescriber', 'nurse', 'manager'];
    expect(roles.filter((role) => mayGive(['manager'], role))).toEqual(ofAClinic);
    expect(roles.filter((role) => mayGive(['operator'], role))).toEqual(ofAClinic);
    expect(roles.filter((role) => mayGive(['prescriber'], role))).toEqual([]);
    expect(mayChange(['manager'], ['intake', 'operator'])).toBe(false);
    expect(mayChange(['operator'], ['intake', 'auditor'])).toBe(false);
    expect(mayChange(['manager'], ['intake'])).toBe(true);
  });

  it('knows the same roles on the wire as inside', () => {
    const wire: readonly StaffRole[] = roles;
    const inside: readonly Role[] = staffRoles;
    expect([...wire]).toEqual([...inside]);
  });
});
