import { Command, Id, OneOf, Text } from '@stillwater/contract-kit';

import { receiptOutcomes, type ReceiptOutcome } from './choices.js';
import { DeliveryNoted } from './delivery-noted.view.js';

/** A carrier tells what became of a message that it had taken. Told again, or in another order, it changes nothing. */
@Command('note-delivery.v1', {
  owner: 'notifications',
  answers: DeliveryNoted,
  callers: ['gateway'],
  example: { messageId: '01995a10-5e11-7c02-9a44-3d8b7f605505', outcome: 'undelivered', carrierCode: '30005' },
})
export class NoteDelivery {
  @Id() messageId!: string;
  @OneOf(receiptOutcomes) outcome!: ReceiptOutcome;
  @Text({ max: 40, optional: true, pattern: /^[\w.-]+$/, description: "The carrier's own word for what went wrong." })
  carrierCode?: string;
}
