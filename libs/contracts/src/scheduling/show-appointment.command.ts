import { Command, Id } from '@stillwater/contract-kit';

import { AppointmentView } from './appointment-view.view.js';

@Command('show-appointment.v1', {
  owner: 'scheduling',
  answers: AppointmentView,
  callers: ['gateway'],
  reads: true,
  example: { appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601' },
})
export class ShowAppointment {
  @Id() appointmentId!: string;
}
