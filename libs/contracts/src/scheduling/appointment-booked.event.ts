import { Event, Id, Instant, OneOf, Text, Zone } from '@stillwater/contract-kit';

import {
  cancelSides,
  serviceCodes,
  visitModes,
  WALL_TIME,
  type CancelSide,
  type ServiceCode,
  type VisitMode,
} from './choices.js';

/** A visit is agreed. The envelope's aggregate version is the version of the appointment. */
@Event('appointment.booked.v1', {
  owner: 'scheduling',
  key: 'appointmentId',
  example: {
    appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    serviceCode: 'CONSULT',
    mode: 'phone',
    startsAt: '2026-11-03T14:00:00.000Z',
    endsAt: '2026-11-03T14:20:00.000Z',
    localStart: '2026-11-03T09:00',
    zone: 'America/New_York',
    bookedAt: '2026-11-02T15:10:00.000Z',
  },
})
export class AppointmentBooked {
  @Id() appointmentId!: string;
  @Id() personId!: string;
  @Id({ optional: true }) inquiryId?: string;
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @OneOf(visitModes) mode!: VisitMode;
  @Instant() startsAt!: string;
  @Instant() endsAt!: string;
  @Text({ max: 16, pattern: WALL_TIME, description: 'The start on the wall clock of `zone`.' }) localStart!: string;
  @Zone() zone!: string;
  @Instant() bookedAt!: string;
  @OneOf(cancelSides, { optional: true, description: 'Who did it: a person awaits the answer at any hour.' })
  by?: CancelSide;
}
