import { Email, Id, ListOf, View } from '@stillwater/contract-kit';

import { eachStaffRole, type StaffRole } from './roles.js';

@View('staff-address', {
  example: { staffId: '01995000-0000-7000-8000-000000000042', email: 'theo.banks@example.com', roles: ['intake'] },
})
export class StaffAddress {
  @Id() staffId!: string;
  @Email() email!: string;
  @ListOf(eachStaffRole, { max: 7, description: 'All of them, also those that were not asked for.' })
  roles!: StaffRole[];
}
