import { Command, Flag, Id, Instant, OneOf, Text } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';
import {
  audiences,
  messageChannels,
  messageStates,
  stuckCauses,
  type Audience,
  type MessageChannel,
  type MessageState,
  type StuckCause,
} from './choices.js';
import { MessagePage } from './message-page.view.js';

@Command('list-messages.v1', {
  owner: 'notifications',
  answers: MessagePage,
  callers: ['gateway'],
  reads: true,
  example: { subjectId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501', limit: 25 },
})
export class ListMessages extends PageRequest {
  @Id({ optional: true }) subjectId?: string;
  @Id({ optional: true }) personId?: string;
  @OneOf(messageStates, { optional: true }) state?: MessageState;
  @OneOf(messageChannels, { optional: true }) channel?: MessageChannel;
  @OneOf(audiences, { optional: true }) audience?: Audience;
  @Text({ max: 40, optional: true, description: 'The flow that wanted it.' }) rule?: string;
  @Flag({
    optional: true,
    description: 'True: only what reached the person in no way, and somebody can do something about.',
  })
  stuck?: boolean;
  @OneOf(stuckCauses, { optional: true, description: 'Of what is stuck, what is so for this cause.' })
  cause?: StuckCause;
  @Instant({ optional: true, description: 'Planned then or later.' }) plannedFromAt?: string;
  @Instant({ optional: true, description: 'Planned before then.' }) plannedBeforeAt?: string;
}
