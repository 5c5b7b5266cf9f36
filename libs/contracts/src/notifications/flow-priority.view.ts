import { ListOf, OneOf, View } from '@stillwater/contract-kit';

import { noticePriorities, type NoticePriority } from './choices.js';
import { FlowChoice } from './flow-choice.view.js';

/** The first whose choices all hold decides how urgent a notice is. */
@View('flow-priority', { example: { when: [{ choice: 'urgency', is: ['acute', 'review'] }], is: 'urgent' } })
export class FlowPriority {
  @ListOf(() => FlowChoice, { max: 8 }) when!: FlowChoice[];
  @OneOf(noticePriorities) is!: NoticePriority;
}
