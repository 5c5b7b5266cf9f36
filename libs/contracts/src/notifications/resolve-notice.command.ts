import { Command, Id } from '@stillwater/contract-kit';

import { StaffNotice } from './staff-notice.view.js';

/** What a notice asked for is done. Notices that a fact ends, such as a decision, end by themselves. */
@Command('resolve-notice.v1', {
  owner: 'notifications',
  answers: StaffNotice,
  callers: ['gateway'],
  example: { noticeId: '01995a10-5e12-7f90-8c31-5a2e4d705506' },
})
export class ResolveNotice {
  @Id() noticeId!: string;
}
