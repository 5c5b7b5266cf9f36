import { Command, Id, Version } from '@stillwater/contract-kit';

import { AppointmentView } from './appointment-view.view.js';
import { NewTime } from './new-time.view.js';

/** Moves an appointment, which stays the same one. When the new time is gone the old one stands. */
@Command('reschedule-appointment.v1', {
  owner: 'scheduling',
  answers: AppointmentView,
  callers: ['gateway'],
  example: {
    appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
    version: 1,
    startsAt: '2026-11-04T15:00:00.000Z',
  },
})
export class RescheduleAppointment extends NewTime {
  @Id() appointmentId!: string;
  @Version() version!: number;
}
