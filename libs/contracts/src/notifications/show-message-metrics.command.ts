import { Command } from '@stillwater/contract-kit';

import { MessageMetrics } from './message-metrics.view.js';

/** How sending goes. */
@Command('show-message-metrics.v1', {
  owner: 'notifications',
  answers: MessageMetrics,
  callers: ['gateway'],
  reads: true,
  example: {},
})
export class ShowMessageMetrics {}
