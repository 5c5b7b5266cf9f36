import { Command, Id, OneOf, Text } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';
import { messageChannels, messageStates, type MessageChannel, type MessageState } from './choices.js';
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
  @Text({ max: 40, optional: true, description: 'The flow that wanted it.' }) rule?: string;
}
