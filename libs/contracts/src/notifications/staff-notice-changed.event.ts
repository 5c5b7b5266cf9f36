import { Event, Id, Instant, ListOf, OneOf, Text } from '@stillwater/contract-kit';

import { eachStaffRole, type StaffRole } from '../gateway/roles.js';
import { noticeChanges, noticePriorities, type NoticeChange, type NoticePriority } from './choices.js';

/** A notice for staff is new, or another than before. What it says now is read where it lies. */
@Event('staff_notice.changed.v1', {
  owner: 'notifications',
  key: 'noticeId',
  example: {
    noticeId: '01995a10-5e12-7f90-8c31-5a2e4d705506',
    rule: 'N02',
    change: 'raised',
    priority: 'ready',
    roles: ['intake'],
    changedAt: '2026-11-02T14:03:20.655Z',
  },
})
export class StaffNoticeChanged {
  @Id() noticeId!: string;
  @Text({ max: 40, description: 'The flow that wanted it.' }) rule!: string;
  @OneOf(noticeChanges, { description: '`changed`: more urgent, or for more roles.' }) change!: NoticeChange;
  @OneOf(noticePriorities) priority!: NoticePriority;
  @ListOf(eachStaffRole, { max: 7, description: 'Whom it is for: nobody else learns of it.' }) roles!: StaffRole[];
  @Instant() changedAt!: string;
}
