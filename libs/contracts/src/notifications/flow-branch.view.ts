import { each, ListOf, OneOf, Text, View } from '@stillwater/contract-kit';

import { branchConditions, flowName, type BranchCondition } from './flow-choices.js';
import { FlowChoice } from './flow-choice.view.js';

const branchEnds = ['skip', 'replace'] as const;

/** Where a step goes another way: when all that is named holds as the message is about to be sent. */
@View('flow-branch', { example: { if: ['untold'], do: 'replace', template: 'appointment-booked' } })
export class FlowBranch {
  @ListOf(each.oneOf(branchConditions), { max: 8, optional: true }) if?: BranchCondition[];
  @ListOf(() => FlowChoice, { max: 8, optional: true }) when?: FlowChoice[];
  @OneOf(branchEnds, { description: 'Nothing is sent, or another template.' }) do!: (typeof branchEnds)[number];
  @Text({ ...flowName, optional: true }) template?: string;
}
