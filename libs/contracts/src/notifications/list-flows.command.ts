import { Command } from '@stillwater/contract-kit';

import { FlowList } from './flow-list.view.js';

/** Every flow of the clinic. */
@Command('list-flows.v1', {
  owner: 'notifications',
  answers: FlowList,
  callers: ['gateway'],
  reads: true,
  example: {},
})
export class ListFlows {}
