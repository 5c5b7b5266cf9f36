import { Command, Id, OneOf } from '@stillwater/contract-kit';

import { BookingOffer } from './booking-offer.view.js';
import { serviceCodes, type ServiceCode } from './choices.js';

/** Lets the person choose a time by a link. An open offer of the same service is withdrawn. */
@Command('offer-booking.v1', {
  owner: 'scheduling',
  answers: BookingOffer,
  callers: ['gateway'],
  example: {
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    serviceCode: 'CONSULT',
  },
})
export class OfferBooking {
  @Id() personId!: string;
  @Id({ optional: true, description: 'The inquiry that the visit answers.' }) inquiryId?: string;
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
}
