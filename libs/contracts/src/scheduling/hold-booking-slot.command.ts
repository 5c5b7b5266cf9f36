import { Command, Token } from '@stillwater/contract-kit';

import { BookingPage } from './booking-page.view.js';
import { SlotChoice } from './slot-choice.view.js';

/** Keeps a time for ten minutes. A time that this link kept before is given back. */
@Command('hold-booking-slot.v1', {
  owner: 'scheduling',
  answers: BookingPage,
  callers: ['gateway'],
  example: { linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg', startsAt: '2026-11-03T14:00:00.000Z', mode: 'phone' },
})
export class HoldBookingSlot extends SlotChoice {
  @Token() linkToken!: string;
}
