import { Module } from '@nestjs/common';
import { CalendarBook } from './calendar-book.js';
import { FindSlotsUseCase } from './find-slots.js';

/** When visits are possible. */
@Module({ providers: [CalendarBook, FindSlotsUseCase], exports: [CalendarBook, FindSlotsUseCase] })
export class AvailabilityModule {}
