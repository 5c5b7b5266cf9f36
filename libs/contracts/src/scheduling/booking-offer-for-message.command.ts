import { Command, Id } from '@stillwater/contract-kit';

import { BookingOfferMessage } from './booking-offer-message.view.js';

/** Is this offer still open, and what is its link? Asked at the moment of sending, never kept. */
@Command('booking-offer-for-message.v1', {
  owner: 'scheduling',
  answers: BookingOfferMessage,
  callers: ['notifications'],
  example: { offerId: '01995b20-0a11-7d4e-9f50-6b7c8d905602' },
})
export class BookingOfferForMessage {
  @Id() offerId!: string;
}
