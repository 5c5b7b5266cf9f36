import { Command, Token, Version } from '@stillwater/contract-kit';

import { BookingPage } from './booking-page.view.js';
import { MyNewTime } from './my-new-time.view.js';

/** The person moves their visit. When the new time is gone the old one stands. */
@Command('move-my-appointment.v1', {
  owner: 'scheduling',
  answers: BookingPage,
  callers: ['gateway'],
  example: { linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg', version: 1, startsAt: '2026-11-04T15:00:00.000Z' },
})
export class MoveMyAppointment extends MyNewTime {
  @Token() linkToken!: string;
  @Version() version!: number;
}
