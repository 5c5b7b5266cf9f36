import { Command, Text } from '@stillwater/contract-kit';

import { FlowDifference } from './flow-difference.view.js';
import { flowRule } from './flow-choices.js';

/** How the flow in force differs from the shipped one. */
@Command('compare-flow.v1', {
  owner: 'notifications',
  answers: FlowDifference,
  callers: ['gateway'],
  reads: true,
  example: { rule: 'N12' },
})
export class CompareFlow {
  @Text(flowRule) rule!: string;
}
