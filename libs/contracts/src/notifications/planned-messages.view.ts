import { Flag, Instant, ListOf, View } from '@stillwater/contract-kit';

import { PlannedMessage } from './planned-message.view.js';

/** What will go out to a person, the next first. */
@View('planned-messages', { example: { untilAt: '2026-12-02T00:00:00Z', items: [], more: false } })
export class PlannedMessages {
  @Instant({ description: 'How far it looks ahead.' }) untilAt!: string;
  @ListOf(() => PlannedMessage, { max: 100 }) items!: PlannedMessage[];
  @Flag({ description: 'There is more than that.' }) more!: boolean;
}
