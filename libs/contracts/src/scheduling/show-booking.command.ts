import { Command, Token } from '@stillwater/contract-kit';

import { BookingPage } from './booking-page.view.js';

/** What is behind a booking link. */
@Command('show-booking.v1', {
  owner: 'scheduling',
  answers: BookingPage,
  callers: ['gateway'],
  reads: true,
  example: { linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg' },
})
export class ShowBooking {
  @Token() linkToken!: string;
}
