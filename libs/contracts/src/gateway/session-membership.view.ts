import { Id, ListOf, Text, View, Zone } from '@stillwater/contract-kit';

import { eachAbility, type Ability } from './abilities.js';
import { eachStaffRole, type StaffRole } from './roles.js';

/** A clinic that the signed-in person may enter, and what for. */
@View('session-membership', {
  example: {
    clinicId: '01995000-0000-7000-8000-000000000001',
    slug: 'asheville',
    name: 'Juniper & Tide Asheville',
    zone: 'America/New_York',
    roles: ['intake'],
    abilities: ['clinic.read', 'staff.read', 'inquiry.read', 'inquiry.work'],
  },
})
export class SessionMembership {
  @Id() clinicId!: string;
  @Text({ max: 60 }) slug!: string;
  @Text({ max: 120 }) name!: string;
  @Zone() zone!: string;
  @ListOf(eachStaffRole, { max: 7 }) roles!: StaffRole[];
  @ListOf(eachAbility, { max: 60 }) abilities!: Ability[];
}
