import { Id, Instant, ListOf, OneOf, Text, View } from '@stillwater/contract-kit';

import {
  eachNoticeAbility,
  noticePriorities,
  noticeSubjects,
  type NoticeAbility,
  type NoticePriority,
  type NoticeSubject,
} from './choices.js';

/** Something that waits for staff. Holds a place to look, never what it says there. */
@View('staff-notice', {
  example: {
    noticeId: '01995a10-5e12-7f90-8c31-5a2e4d705506',
    rule: 'N02',
    priority: 'ready',
    subjectKind: 'inquiry',
    subjectId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    createdAt: '2026-11-02T14:03:20.655Z',
  },
})
export class StaffNotice {
  @Id() noticeId!: string;
  @Text({ max: 40, description: 'The flow that wanted it.' }) rule!: string;
  @OneOf(noticePriorities) priority!: NoticePriority;
  @OneOf(noticeSubjects) subjectKind!: NoticeSubject;
  @Id() subjectId!: string;
  @Id({ optional: true }) personId?: string;
  @Instant() createdAt!: string;
  @Instant({ optional: true, description: 'By when it should be done.' }) dueAt?: string;
  @Id({ optional: true, description: 'Who has seen it and looks after it.' }) acknowledgedById?: string;
  @Instant({ optional: true }) acknowledgedAt?: string;
  @Instant({ optional: true, description: 'It comes back then.' }) wakesAt?: string;
  @Instant({ optional: true, description: 'When what it asks for was done.' }) resolvedAt?: string;
  @Id({ optional: true, description: 'Who said so; absent where it ended by itself.' }) resolvedById?: string;
  @ListOf(eachNoticeAbility, { max: 3, optional: true, description: 'What can be done with it now.' })
  abilities?: NoticeAbility[];
}
