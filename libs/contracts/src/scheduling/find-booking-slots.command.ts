import { Command, Token } from '@stillwater/contract-kit';

import { BookingSlotsQuery } from './booking-slots-query.view.js';
import { SlotPage } from './slot-page.view.js';

/** Free times for the visit behind a booking link. */
@Command('find-booking-slots.v1', {
  owner: 'scheduling',
  answers: SlotPage,
  callers: ['gateway'],
  reads: true,
  example: { linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg', from: '2026-11-03', days: 14 },
})
export class FindBookingSlots extends BookingSlotsQuery {
  @Token() linkToken!: string;
}
