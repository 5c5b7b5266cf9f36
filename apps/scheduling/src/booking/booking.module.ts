import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/availability.module.js';
import { AppointmentQueries } from './appointment.queries.js';
import { ArrangeAppointmentUseCase } from './arrange-appointment.js';
import { BookSlotUseCase } from './book-slot.js';
import { ExpireHoldUseCase } from './expire-hold.js';
import { MeetPersonUseCase } from './meet-person.js';
import { TakeSlot } from './take-slot.js';
import { TakeYesUseCase } from './take-yes.js';

const parts = [
  AppointmentQueries,
  ArrangeAppointmentUseCase,
  BookSlotUseCase,
  ExpireHoldUseCase,
  MeetPersonUseCase,
  TakeSlot,
  TakeYesUseCase,
];

/** Appointments from the hold to their end. */
@Module({ imports: [AvailabilityModule], providers: parts, exports: parts })
export class BookingModule {}
