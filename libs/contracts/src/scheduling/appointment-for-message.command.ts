import { Command, Id } from '@stillwater/contract-kit';

import { AppointmentMessage } from './appointment-message.view.js';

/** How does this appointment stand now, and what is its link? Asked at the moment of sending, never kept. */
@Command('appointment-for-message.v1', {
  owner: 'scheduling',
  answers: AppointmentMessage,
  callers: ['notifications'],
  example: { appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601' },
})
export class AppointmentForMessage {
  @Id() appointmentId!: string;
}
