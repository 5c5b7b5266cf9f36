import { Command, Token, Version } from '@stillwater/contract-kit';

import { BookingPage } from './booking-page.view.js';

/** The person says that they will come. */
@Command('confirm-my-appointment.v1', {
  owner: 'scheduling',
  answers: BookingPage,
  callers: ['gateway'],
  example: { linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg', version: 1 },
})
export class ConfirmMyAppointment {
  @Token() linkToken!: string;
  @Version() version!: number;
}
