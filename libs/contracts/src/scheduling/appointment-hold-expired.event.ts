import { Event, Id, Instant } from '@stillwater/contract-kit';

/** A time that was held is free again: nobody booked it in time. */
@Event('appointment.hold_expired.v1', {
  owner: 'scheduling',
  key: 'appointmentId',
  example: { appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601', expiredAt: '2026-11-02T15:20:00.000Z' },
})
export class AppointmentHoldExpired {
  @Id() appointmentId!: string;
  @Instant() expiredAt!: string;
}
