import { each } from '@stillwater/contract-kit';

/** What people do in a clinic. `intake` is the front desk. */
export const staffRoles = ['intake', 'therapist', 'prescriber', 'nurse', 'manager', 'operator', 'auditor'] as const;

export type StaffRole = (typeof staffRoles)[number];

export const eachStaffRole = each.oneOf(staffRoles);
