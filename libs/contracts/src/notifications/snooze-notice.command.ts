import { Command, Id } from '@stillwater/contract-kit';

import { NoticeSnooze } from './notice-snooze.view.js';
import { StaffNotice } from './staff-notice.view.js';

/** A notice comes back later, for everybody. What is urgent can not be put off. */
@Command('snooze-notice.v1', {
  owner: 'notifications',
  answers: StaffNotice,
  callers: ['gateway'],
  example: { noticeId: '01995a10-5e12-7f90-8c31-5a2e4d705506', wakesAt: '2026-11-02T18:00:00Z' },
})
export class SnoozeNotice extends NoticeSnooze {
  @Id() noticeId!: string;
}
