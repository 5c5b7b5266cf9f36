import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/booking.module.js';
import { LinksModule } from '../links/links.module.js';
import { RunTimers } from './run-timers.js';

/** Due times that are rows. */
@Module({ imports: [BookingModule, LinksModule], providers: [RunTimers] })
export class TimersModule {}
