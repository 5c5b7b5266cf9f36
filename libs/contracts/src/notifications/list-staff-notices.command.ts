import { Command, Flag } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';
import { StaffNoticePage } from './staff-notice-page.view.js';

@Command('list-staff-notices.v1', {
  owner: 'notifications',
  answers: StaffNoticePage,
  callers: ['gateway'],
  reads: true,
  example: { open: true, limit: 25 },
})
export class ListStaffNotices extends PageRequest {
  @Flag({ optional: true, description: 'True lists those that were put off, false those that were not.' })
  snoozed?: boolean;
  @Flag({ optional: true, description: 'True lists what still waits, false what is done.' }) open?: boolean;
}
