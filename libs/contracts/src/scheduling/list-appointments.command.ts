import { Command, Id, Int, LocalDate } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';
import { AppointmentPage } from './appointment-page.view.js';

/** Appointments that start in a stretch of days: held, agreed, called off. */
@Command('list-appointments.v1', {
  owner: 'scheduling',
  answers: AppointmentPage,
  callers: ['gateway'],
  reads: true,
  example: { from: '2026-11-02', days: 7, limit: 100 },
})
export class ListAppointments extends PageRequest {
  @LocalDate({ description: "In the clinic's zone." }) from!: string;
  @Int({ min: 1, max: 366 }) days!: number;
  @Id({ optional: true }) staffId?: string;
  @Id({ optional: true }) roomId?: string;
  @Id({ optional: true }) personId?: string;
}
