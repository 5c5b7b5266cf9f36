import { Command, Id, Instant, OneOf } from '@stillwater/contract-kit';

import { serviceCodes, type ServiceCode } from '../scheduling/choices.js';
import { ConsentLink } from './consent-link.view.js';

/** The link to what is to be signed before a visit. It works until the visit ends, wherever it was moved to. */
@Command('consent-link-for-message.v1', {
  owner: 'screening',
  answers: ConsentLink,
  callers: ['notifications'],
  example: {
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
    serviceCode: 'PREP',
    endsAt: '2026-11-10T15:00:00Z',
  },
})
export class ConsentLinkForMessage {
  @Id() personId!: string;
  @Id() appointmentId!: string;
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @Instant() endsAt!: string;
}
