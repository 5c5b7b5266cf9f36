import { Id, ListOf, Text, View, Zone } from '@stillwater/contract-kit';

import { eachAbility, type Ability } from './abilities.js';
import { eachStaffRole, type StaffRole } from './roles.js';

/** A clinic that the signed-in person may enter, and what for. */
@View('session-membership')
export class SessionMembership {
  @Id() clinicId!: string;
  @Text({ max: 60 }) slug!: string;
  @Text({ max: 120 }) name!: string;
  @Zone() zone!: string;
  @ListOf(eachStaffRole, { max: 7 }) roles!: StaffRole[];
  @ListOf(eachAbility, { max: 60 }) abilities!: Ability[];
}
