import { Command, Text, Version } from '@stillwater/contract-kit';

import { Flow } from './flow.view.js';
import { flowRule } from './flow-choices.js';
import { FlowTerms } from './flow-terms.view.js';

/** Puts a flow of the clinic in place of the one in force. What is under way keeps the version that planned it. */
@Command('replace-flow.v1', {
  owner: 'notifications',
  answers: Flow,
  callers: ['gateway'],
  example: { rule: 'N12', version: 2, steps: [] },
})
export class ReplaceFlow extends FlowTerms {
  @Text(flowRule) rule!: string;
  @Version() version!: number;
}
