import { Command, Id, Version } from '@stillwater/contract-kit';

import { AppointmentView } from './appointment-view.view.js';
import { Cancellation } from './cancellation.view.js';

/** Calls a visit off, or gives a held time back. */
@Command('cancel-appointment.v1', {
  owner: 'scheduling',
  answers: AppointmentView,
  callers: ['gateway'],
  example: { appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601', version: 1, reason: 'patient_request' },
})
export class CancelAppointment extends Cancellation {
  @Id() appointmentId!: string;
  @Version() version!: number;
}
