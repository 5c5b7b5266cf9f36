import { Event, Id, Instant } from '@stillwater/contract-kit';

/** The person says that they will come. */
@Event('appointment.confirmed.v1', {
  owner: 'scheduling',
  key: 'appointmentId',
  example: {
    appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    confirmedAt: '2026-11-02T16:00:00.000Z',
  },
})
export class AppointmentConfirmed {
  @Id() appointmentId!: string;
  @Id() personId!: string;
  @Instant() confirmedAt!: string;
}
