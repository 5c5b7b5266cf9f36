import { Id, OneOf, View } from '@stillwater/contract-kit';

import { noticePriorities, type NoticePriority } from '../notifications/choices.js';

export const liveKinds = ['staff_notice', 'inquiry'] as const;
export type LiveKind = (typeof liveKinds)[number];

/** Something is new, or another than before: what it says now is read where it lies. */
@View('live-change', {
  example: { kind: 'staff_notice', subjectId: '01995a10-5e12-7f90-8c31-5a2e4d705506', priority: 'ready' },
})
export class LiveChange {
  @OneOf(liveKinds) kind!: LiveKind;
  @Id() subjectId!: string;
  @OneOf(noticePriorities, { optional: true, description: 'Of a notice.' }) priority?: NoticePriority;
}
