import { Command, Text, Version } from '@stillwater/contract-kit';

import { Flow } from './flow.view.js';
import { flowRule } from './flow-choices.js';

/** Goes back to the shipped flow, and to its next versions. */
@Command('restore-flow.v1', {
  owner: 'notifications',
  answers: Flow,
  callers: ['gateway'],
  example: { rule: 'N12', version: 1001 },
})
export class RestoreFlow {
  @Text(flowRule) rule!: string;
  @Version() version!: number;
}
