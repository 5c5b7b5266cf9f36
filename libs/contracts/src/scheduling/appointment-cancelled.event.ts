import { Event, Flag, Id, Instant, OneOf } from '@stillwater/contract-kit';

import { cancelSides, serviceCodes, type CancelSide, type ServiceCode } from './choices.js';

@Event('appointment.cancelled.v1', {
  owner: 'scheduling',
  key: 'appointmentId',
  example: {
    appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    serviceCode: 'MED_EVAL',
    startsAt: '2026-11-03T14:00:00.000Z',
    by: 'person',
    late: false,
    cancelledAt: '2026-11-02T13:00:00.000Z',
  },
})
export class AppointmentCancelled {
  @Id() appointmentId!: string;
  @Id() personId!: string;
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @Instant() startsAt!: string;
  @OneOf(cancelSides) by!: CancelSide;
  @Flag({ description: "Inside the policy's window before the visit." }) late!: boolean;
  @Instant() cancelledAt!: string;
}
