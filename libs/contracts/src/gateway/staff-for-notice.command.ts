import { Command, Id, ListOf } from '@stillwater/contract-kit';

import { eachStaffRole, type StaffRole } from './roles.js';
import { StaffToTell } from './staff-to-tell.view.js';

/** Who does this in the clinic now, and where are they reached? Asked when a mail is made, and addresses are never kept. */
@Command('staff-for-notice.v1', {
  owner: 'gateway',
  answers: StaffToTell,
  callers: ['notifications'],
  reads: true,
  example: { roles: ['operator'] },
})
export class StaffForNotice {
  @ListOf(eachStaffRole, { min: 1, max: 7, description: 'Whoever has one of them, in the clinic or in all of them.' })
  roles!: StaffRole[];
  @Id({ optional: true, description: 'Nobody but this one.' }) staffId?: string;
}
