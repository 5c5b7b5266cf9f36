import { Command, Text } from '@stillwater/contract-kit';

import { Flow } from './flow.view.js';
import { flowRule } from './flow-choices.js';

/** A flow as it is in force in the clinic. */
@Command('show-flow.v1', {
  owner: 'notifications',
  answers: Flow,
  callers: ['gateway'],
  reads: true,
  example: { rule: 'N12' },
})
export class ShowFlow {
  @Text(flowRule) rule!: string;
}
