import { Module } from '@nestjs/common';
import { BookingModule } from '../booking/booking.module.js';
import { LinksModule } from '../links/links.module.js';
import { ClaimDueTimers } from './claim-due-timers.js';
import { RunTimers } from './run-timers.js';

/** Due times that are rows. */
@Module({ imports: [BookingModule, LinksModule], providers: [ClaimDueTimers, RunTimers] })
export class TimersModule {}
