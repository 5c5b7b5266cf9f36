import { Event, Id, Instant, OneOf, Zone } from '@stillwater/contract-kit';

import { serviceCodes, type ServiceCode } from './choices.js';

/** The person did not come to a visit that has begun. */
@Event('appointment.no_show.v1', {
  owner: 'scheduling',
  key: 'appointmentId',
  example: {
    appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    serviceCode: 'MED_EVAL',
    startsAt: '2026-11-03T14:00:00.000Z',
    zone: 'America/New_York',
    noShowAt: '2026-11-03T14:15:00.000Z',
  },
})
export class AppointmentNoShow {
  @Id() appointmentId!: string;
  @Id() personId!: string;
  @Id({ optional: true }) inquiryId?: string;
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @Instant() startsAt!: string;
  @Zone() zone!: string;
  @Instant({ description: 'When staff said so.' }) noShowAt!: string;
}
