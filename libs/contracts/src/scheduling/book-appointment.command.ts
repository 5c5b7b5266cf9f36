import { Command, Id, Version } from '@stillwater/contract-kit';

import { AppointmentView } from './appointment-view.view.js';

/** Books the time that is held. */
@Command('book-appointment.v1', {
  owner: 'scheduling',
  answers: AppointmentView,
  callers: ['gateway'],
  example: { appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601', version: 1 },
})
export class BookAppointment {
  @Id() appointmentId!: string;
  @Version() version!: number;
}
