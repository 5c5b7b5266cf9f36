import { ListOf, Text, View, Version } from '@stillwater/contract-kit';

import { flowRule } from './flow-choices.js';
import { FlowChange } from './flow-change.view.js';

/** How a clinic's flow differs from the shipped one. Steps are compared by name. */
@View('flow-difference', {
  example: {
    rule: 'N12',
    inForce: 1001,
    shippedVersion: 2,
    changes: [{ pointer: '/steps/0/wait/hours', kind: 'changed', shipped: '-48', own: '-72' }],
  },
})
export class FlowDifference {
  @Text(flowRule) rule!: string;
  @Version() inForce!: number;
  @Version() shippedVersion!: number;
  @ListOf(() => FlowChange, { max: 500 }) changes!: FlowChange[];
}
