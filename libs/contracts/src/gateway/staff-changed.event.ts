import { Event, Flag, Id, Instant, ListOf } from '@stillwater/contract-kit';

import { HeldLicence } from './held-licence.view.js';
import { eachStaffRole, type StaffRole } from './roles.js';

/**
 * Somebody came into the clinic, left it, or was given other roles or licences there. Carries all of it, never a
 * difference; names and addresses are asked for. People of the whole organisation are not said: they belong to no clinic.
 */
@Event('staff.changed.v1', {
  owner: 'gateway',
  key: 'staffId',
  example: {
    staffId: '01995000-0000-7000-8000-000000000042',
    roles: ['prescriber'],
    active: true,
    licences: [{ type: 'MD', state: 'NC', expires: '2027-09-30' }],
    changedAt: '2026-11-02T14:00:00Z',
  },
})
export class StaffChanged {
  @Id() staffId!: string;
  @ListOf(eachStaffRole, { max: 7, description: 'In this clinic; none once the person has left it.' })
  roles!: StaffRole[];
  @Flag({ description: 'False when the person has left the clinic, or the account is disabled.' }) active!: boolean;
  @ListOf(() => HeldLicence, { max: 30, description: 'Those on file, also expired ones.' }) licences!: HeldLicence[];
  @Instant() changedAt!: string;
}
