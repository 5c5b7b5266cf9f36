import { Instant, OneOf, Token, View } from '@stillwater/contract-kit';

import { offerStates, serviceCodes, type OfferState, type ServiceCode } from './choices.js';

/** What a message about an offer may need. */
@View('booking-offer-message', {
  example: {
    state: 'open',
    serviceCode: 'CONSULT',
    expiresAt: '2026-11-09T15:00:00.000Z',
    linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg',
  },
})
export class BookingOfferMessage {
  @OneOf(offerStates) state!: OfferState;
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @Instant() expiresAt!: string;
  @Token() linkToken!: string;
}
