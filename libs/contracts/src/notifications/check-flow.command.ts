import { Command, Text } from '@stillwater/contract-kit';

import { FlowCheck } from './flow-check.view.js';
import { flowRule } from './flow-choices.js';
import { FlowTerms } from './flow-terms.view.js';

/** Says what stands in the way of a flow, and changes nothing. */
@Command('check-flow.v1', {
  owner: 'notifications',
  answers: FlowCheck,
  callers: ['gateway'],
  example: { rule: 'N12', steps: [] },
})
export class CheckFlow extends FlowTerms {
  @Text(flowRule) rule!: string;
}
