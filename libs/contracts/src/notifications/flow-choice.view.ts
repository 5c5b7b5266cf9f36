import { each, ListOf, OneOf, View } from '@stillwater/contract-kit';

import { flowChoices, type FlowChoiceName } from './flow-choices.js';

/** Holds when the choice has one of these values. */
@View('flow-choice', { example: { choice: 'intent', is: ['ready_to_schedule'] } })
export class FlowChoice {
  @OneOf(flowChoices) choice!: FlowChoiceName;
  @ListOf(each.text({ max: 40 }), { min: 1, max: 20 }) is!: string[];
}
