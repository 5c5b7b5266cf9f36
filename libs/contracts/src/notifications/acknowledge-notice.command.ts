import { Command, Id } from '@stillwater/contract-kit';

import { StaffNotice } from './staff-notice.view.js';

/** Somebody has seen a notice and looks after it. A second time changes nothing. */
@Command('acknowledge-notice.v1', {
  owner: 'notifications',
  answers: StaffNotice,
  callers: ['gateway'],
  example: { noticeId: '01995a10-5e12-7f90-8c31-5a2e4d705506' },
})
export class AcknowledgeNotice {
  @Id() noticeId!: string;
}
