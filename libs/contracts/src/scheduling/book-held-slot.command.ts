import { Command, Token, Version } from '@stillwater/contract-kit';

import { BookingPage } from './booking-page.view.js';
import { HeldSlot } from './held-slot.view.js';

/** Books the time that the link keeps. */
@Command('book-held-slot.v1', {
  owner: 'scheduling',
  answers: BookingPage,
  callers: ['gateway'],
  example: {
    linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg',
    appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
    version: 1,
  },
})
export class BookHeldSlot extends HeldSlot {
  @Token() linkToken!: string;
  @Version() version!: number;
}
