import { each, Flag, Id, Instant, Int, ListOf, OneOf, Text, View, Zone } from '@stillwater/contract-kit';

import { messageSubjects, type MessageSubject } from './choices.js';
import { flowConditions, type FlowCondition } from './flow-choices.js';
import { PlannedChannel } from './planned-channel.view.js';

const risks = [...flowConditions, 'consent_taken_back', 'text_caps', 'too_late'] as const;
type Risk = FlowCondition | 'consent_taken_back' | 'text_caps' | 'too_late';

/** A message that will go out, as things stand. */
@View('planned-message', {
  example: {
    rule: 'N12',
    flowVersion: 2,
    step: 'two_days',
    channel: 'email',
    channels: [{ channel: 'email' }, { channel: 'sms', refusal: 'no_consent' }],
    subjectKind: 'appointment',
    subjectId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    wantedAt: '2026-11-04T06:00:00Z',
    sendAt: '2026-11-04T14:00:00Z',
    localTime: '2026-11-04T09:00',
    zone: 'America/New_York',
    movedByQuietHours: true,
    risks: ['appointment_cancelled', 'consent_taken_back'],
  },
})
export class PlannedMessage {
  @Id({ optional: true, description: 'Absent while its timer waits.' }) messageId?: string;
  @Text({ max: 40, description: 'The flow that wants it.' }) rule!: string;
  @Int({ min: 1, max: 1_000_000 }) flowVersion!: number;
  @Text({ max: 40 }) step!: string;
  @OneOf(['email', 'sms'], { optional: true, description: 'The way that it will take. Absent: there is none now.' })
  channel?: 'email' | 'sms';
  @ListOf(() => PlannedChannel, { max: 4, description: 'In the order in which they are tried.' })
  channels!: PlannedChannel[];
  @OneOf(messageSubjects) subjectKind!: MessageSubject;
  @Id() subjectId!: string;
  @Instant({ description: 'When its flow wants it to reach the person.' }) wantedAt!: string;
  @Instant({ description: 'When it will go out.' }) sendAt!: string;
  @Text({ max: 16, description: 'The same on the clock of the person, `2026-11-04T09:00`.' }) localTime!: string;
  @Zone() zone!: string;
  @Flag({ description: 'Quiet hours have put it off or brought it forward.' }) movedByQuietHours!: boolean;
  @Text({ max: 60, optional: true, description: 'Why it will not go out if nothing changes.' }) reason?: string;
  @ListOf(each.oneOf(risks), { max: 20, description: 'What could still stop it.' }) risks!: Risk[];
}
