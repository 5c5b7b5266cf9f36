import { ListOf, View } from '@stillwater/contract-kit';

import { eachStaffRole, type StaffRole } from './roles.js';

/** No role left: the person can't enter this clinic any more, from the next request on. */
@View('change-roles', { example: { roles: ['intake', 'manager'] } })
export class ChangeRoles {
  @ListOf(eachStaffRole, { max: 7 }) roles!: StaffRole[];
}
