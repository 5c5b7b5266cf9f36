import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';
import { AvailabilityModule } from './availability/availability.module.js';
import { BookingCommands } from './booking/booking.commands.js';
import { BookingModule } from './booking/booking.module.js';
import { CalendarsCommands } from './calendars/calendars.commands.js';
import { CalendarsModule } from './calendars/calendars.module.js';
import { LinksCommands } from './links/links.commands.js';
import { LinksModule } from './links/links.module.js';
import { SchedulingReactions } from './scheduling.reactions.js';
import { TimersModule } from './timers/timers.module.js';

/** The whole wiring: calendars make availability, availability makes bookings, links let persons book by themselves. */
@Module({
  imports: [MessagingModule, CalendarsModule, AvailabilityModule, BookingModule, LinksModule, TimersModule],
  providers: [CalendarsCommands, BookingCommands, LinksCommands, SchedulingReactions],
})
export class SchedulingModule {}
