import { Flag, Instant, ListOf, Nested, OneOf, View } from '@stillwater/contract-kit';

import {
  messageFixes,
  redriveRefusals,
  stuckCauses,
  type MessageFix,
  type RedriveRefusal,
  type StuckCause,
} from './choices.js';
import { MessageCause } from './message-cause.view.js';
import { MessageItem } from './message-item.view.js';
import { MessageLogLine } from './message-log-line.view.js';
import { MessageTimer } from './message-timer.view.js';
import { StaffNotice } from './staff-notice.view.js';

const at = '2026-11-02T14:03:20.790Z';
const subjectId = '01995a10-3c40-7b1e-9d2f-6a4c8e105501';

/** A message from what caused it to what became of it, and what it takes to try it anew. It has no text and no address. */
@View('message-detail', {
  example: {
    message: {
      messageId: '01995a10-5e11-7c02-9a44-3d8b7f605505',
      rule: 'N01',
      flowVersion: 1,
      channel: 'email',
      audience: 'person',
      state: 'failed',
      reason: 'undeliverable',
      step: 'at_once',
      subjectKind: 'inquiry',
      subjectId,
      createdAt: at,
      attempts: 1,
    },
    cause: {
      events: ['inquiry.received.v1'],
      correlationId: '01995a10-3c44-7d10-a2b1-5f0c9e305507',
      happenedAt: at,
      subjectKind: 'inquiry',
      subjectId,
      subjectVersion: 1,
    },
    ownFlow: false,
    wantedAt: at,
    log: [{ at, what: 'failed', reason: 'undeliverable', attempt: 1 }],
    others: [],
    tasks: [],
    stuckBy: 'undeliverable',
    fix: 'correct_contact_point',
  },
})
export class MessageDetail {
  @Nested(() => MessageItem) message!: MessageItem;
  @Nested(() => MessageCause) cause!: MessageCause;
  @Flag({ description: "The flow was the clinic's own; else the shipped one." }) ownFlow!: boolean;
  @Instant({ description: 'When it should reach the person.' }) wantedAt!: string;
  @Nested(() => MessageTimer, { optional: true, description: 'Absent when it was wanted at once.' })
  timer?: MessageTimer;
  @ListOf(() => MessageLogLine, { max: 200, description: 'The oldest first.' }) log!: MessageLogLine[];
  @ListOf(() => MessageItem, {
    max: 10,
    description: 'The same message by other channels, in the order in which they came.',
  })
  others!: MessageItem[];
  @ListOf(() => StaffNotice, { max: 10, description: 'What staff were asked to do because of it.' })
  tasks!: StaffNotice[];
  @OneOf(stuckCauses, { optional: true, description: 'Why it reached nobody, where somebody can do something.' })
  stuckBy?: StuckCause;
  @OneOf(messageFixes, { optional: true, description: 'What to do before it is tried anew.' }) fix?: MessageFix;
  @OneOf(redriveRefusals, { optional: true, description: 'Why it would not be tried anew now; absent, it would.' })
  notRedrivable?: RedriveRefusal;
}
