import { Event, Id, Instant, OneOf } from '@stillwater/contract-kit';

import { offerEndings, type OfferEnding } from './choices.js';

@Event('booking.offer_ended.v1', {
  owner: 'scheduling',
  key: 'offerId',
  example: {
    offerId: '01995b20-0a11-7d4e-9f50-6b7c8d905602',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    reason: 'booked',
    endedAt: '2026-11-02T15:10:00.000Z',
  },
})
export class BookingOfferEnded {
  @Id() offerId!: string;
  @Id() personId!: string;
  @OneOf(offerEndings) reason!: OfferEnding;
  @Instant() endedAt!: string;
}
