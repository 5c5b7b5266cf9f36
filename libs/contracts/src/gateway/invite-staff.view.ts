import { Email, ListOf, Text, View } from '@stillwater/contract-kit';

import { eachStaffRole, type StaffRole } from './roles.js';

/** From an operator also for somebody who lost the password or the authenticator: the link starts both afresh. */
@View('invite-staff', { example: { name: 'Theo Banks', email: 'theo.banks@example.com', roles: ['intake'] } })
export class InviteStaff {
  @Text({ max: 120 }) name!: string;
  @Email() email!: string;
  @ListOf(eachStaffRole, { min: 1, max: 7 }) roles!: StaffRole[];
}
