import { Event, Id, Instant, OneOf } from '@stillwater/contract-kit';

import { serviceCodes, type ServiceCode } from './choices.js';

/** The person may choose a time for a visit, by a link, until the offer expires. */
@Event('booking.offered.v1', {
  owner: 'scheduling',
  key: 'offerId',
  example: {
    offerId: '01995b20-0a11-7d4e-9f50-6b7c8d905602',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    serviceCode: 'CONSULT',
    offeredAt: '2026-11-02T15:00:00.000Z',
    expiresAt: '2026-11-09T15:00:00.000Z',
  },
})
export class BookingOffered {
  @Id() offerId!: string;
  @Id() personId!: string;
  @Id({ optional: true }) inquiryId?: string;
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @Instant() offeredAt!: string;
  @Instant() expiresAt!: string;
}
