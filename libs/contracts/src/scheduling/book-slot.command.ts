import { Command } from '@stillwater/contract-kit';

import { AppointmentView } from './appointment-view.view.js';
import { SlotWish } from './slot-wish.view.js';

/** Books a time at once. */
@Command('book-slot.v1', {
  owner: 'scheduling',
  answers: AppointmentView,
  callers: ['gateway'],
  example: {
    serviceCode: 'CONSULT',
    startsAt: '2026-11-03T14:00:00.000Z',
    mode: 'phone',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
  },
})
export class BookSlot extends SlotWish {}
