import { ListOf, View } from '@stillwater/contract-kit';

import { eachStaffRole, type StaffRole } from './roles.js';

/** No role left: the person has left the clinic, and what they had open, here or elsewhere, is over at once. */
@View('change-roles', { example: { roles: ['intake', 'manager'] } })
export class ChangeRoles {
  @ListOf(eachStaffRole, { max: 7 }) roles!: StaffRole[];
}
