import { ChangeRoles } from '../gateway/change-roles.view.js';
import { ClinicProfile } from '../gateway/clinic-profile.view.js';
import { EditClinicProfile } from '../gateway/edit-clinic-profile.view.js';
import { EditLicences } from '../gateway/edit-licences.view.js';
import { InviteStaff } from '../gateway/invite-staff.view.js';
import { ListStaff } from '../gateway/list-staff.view.js';
import { StaffInvitation } from '../gateway/staff-invitation.view.js';
import { StaffMember } from '../gateway/staff-member.view.js';
import { StaffPage } from '../gateway/staff-page.view.js';
import { area } from './route.js';

/** A clinic and the people who work there. */
export const clinicRoutes = area('Clinic', {
  showClinic: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}',
    summary: "The clinic's profile",
    access: 'staff',
    ability: 'clinic.read',
    status: 200,
    answer: ClinicProfile,
    etag: true,
  },
  editClinic: {
    method: 'PATCH',
    path: '/v1/clinics/{clinicId}',
    summary: "Change parts of the clinic's profile",
    access: 'staff',
    ability: 'clinic.edit',
    body: EditClinicProfile,
    status: 200,
    answer: ClinicProfile,
    errors: [422],
    etag: true,
    ifMatch: true,
  },
  listStaff: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/staff',
    summary: 'Who works in the clinic, in which roles',
    access: 'staff',
    ability: 'staff.read',
    query: ListStaff,
    status: 200,
    answer: StaffPage,
  },
  inviteStaff: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/staff',
    summary: 'Take somebody into the clinic, with a one-time link for the first sign-in',
    access: 'staff',
    ability: 'staff.manage',
    body: InviteStaff,
    status: 201,
    answer: StaffInvitation,
    errors: [409, 422],
    idempotent: true,
  },
  showStaffMember: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/staff/{staffId}',
    summary: 'One person who works in the clinic',
    access: 'staff',
    ability: 'staff.read',
    status: 200,
    answer: StaffMember,
    etag: true,
  },
  changeStaffRoles: {
    method: 'PATCH',
    path: '/v1/clinics/{clinicId}/staff/{staffId}',
    summary: 'Give a person other roles in the clinic, or none',
    access: 'staff',
    ability: 'staff.manage',
    body: ChangeRoles,
    status: 200,
    answer: StaffMember,
    errors: [409, 422],
    etag: true,
    ifMatch: true,
  },
  editLicences: {
    method: 'PUT',
    path: '/v1/clinics/{clinicId}/staff/{staffId}/licences',
    summary: 'Put the licences of a person on file',
    access: 'staff',
    ability: 'staff.manage',
    body: EditLicences,
    status: 200,
    answer: StaffMember,
    errors: [422],
    etag: true,
    ifMatch: true,
  },
});
