import { Id, Instant, OneOf, View } from '@stillwater/contract-kit';

import { serviceCodes, visitModes, type ServiceCode, type VisitMode } from './choices.js';

/** Who should come when, for what. */
@View('slot-wish', {
  example: {
    serviceCode: 'CONSULT',
    startsAt: '2026-11-03T14:00:00.000Z',
    mode: 'phone',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
  },
})
export class SlotWish {
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @Instant() startsAt!: string;
  @OneOf(visitModes) mode!: VisitMode;
  @Id() personId!: string;
  @Id({ optional: true, description: 'The inquiry that this visit answers.' }) inquiryId?: string;
  @Id({ optional: true, description: 'Whoever is free unless told.' }) staffId?: string;
}
