import { each } from '@stillwater/contract-kit';

/** What a member of staff may do in one clinic. The gateway decides them from roles and sends them to the pages. */
export const abilities = [
  'clinic.read',
  'clinic.edit',
  'staff.read',
  'staff.manage',
  'inquiry.read',
  'inquiry.work',
  'person.read',
  'person.work',
  'timeline.read',
  'screening.invite',
  'screening.read',
  'screening.review',
  'screening.decide',
  'consent.read',
  'consent.edit',
  'schedule.read',
  'schedule.work',
  'schedule.edit',
  'safety-flag.read',
  'safety-flag.acknowledge',
  'safety-flag.resolve',
  'message.read',
  'message.redrive',
  'staff-notice.read',
  'flow.read',
  'flow.edit',
  'template.read',
  'template.edit',
  'staff-notice.work',
  'parked-message.read',
  'parked-message.resolve',
] as const;

export type Ability = (typeof abilities)[number];

export const eachAbility = each.oneOf(abilities);
