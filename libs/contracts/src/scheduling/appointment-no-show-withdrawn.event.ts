import { Event, Id, Instant } from '@stillwater/contract-kit';

/** The person came after all, or the visit was the wrong one: it stands as it did before `appointment.no_show`. */
@Event('appointment.no_show_withdrawn.v1', {
  owner: 'scheduling',
  key: 'appointmentId',
  example: {
    appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    withdrawnAt: '2026-11-03T14:18:00.000Z',
  },
})
export class AppointmentNoShowWithdrawn {
  @Id() appointmentId!: string;
  @Id() personId!: string;
  @Instant() withdrawnAt!: string;
}
