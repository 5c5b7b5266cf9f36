import type { ServiceDefinition } from '@stillwater/platform';
import { Allocation, StaffDiaryRow } from './booking/allocation.entity.js';
import { Appointment } from './booking/appointment.entity.js';
import {
  BookableCopy,
  CalendarVersion,
  ClinicCopy,
  KnownInquiryRow,
  KnownPersonRow,
  RoomRow,
  StaffCalendarRow,
  VisitService,
} from './calendars/calendar.entity.js';
import { BookingLink, BookingOfferRow } from './links/booking-offer.entity.js';
import { LayTheGround1795400000000 } from './migrations/1795400000000-lay-the-ground.js';
import { KeepCalendarsAndServices1795600000000 } from './migrations/1795600000000-keep-calendars-and-services.js';
import { BookNobodyTwice1795600000001 } from './migrations/1795600000001-book-nobody-twice.js';
import { BookOnlyPeopleThatTheClinicKnows1795610000000 } from './migrations/1795610000000-book-only-people-that-the-clinic-knows.js';
import { NoteWhoDidNotCome1795920000000 } from './migrations/1795920000000-note-who-did-not-come.js';
import { BookOnlyForInquiriesOfThePerson1796000100000 } from './migrations/1796000100000-book-only-for-inquiries-of-the-person.js';
import { SchedulingConfig } from './scheduling.config.js';
import { SchedulingModule } from './scheduling.module.js';
import { Timer } from './timers/timer.entity.js';

/** Services, rooms and staff calendars; free times, appointments and the links by which persons book. */
export const scheduling: ServiceDefinition = {
  name: 'scheduling',
  module: SchedulingModule,
  config: SchedulingConfig,
  entities: [
    ClinicCopy,
    CalendarVersion,
    VisitService,
    RoomRow,
    StaffCalendarRow,
    BookableCopy,
    KnownPersonRow,
    KnownInquiryRow,
    Appointment,
    Allocation,
    StaffDiaryRow,
    BookingOfferRow,
    BookingLink,
    Timer,
  ],
  migrations: [
    LayTheGround1795400000000,
    KeepCalendarsAndServices1795600000000,
    BookNobodyTwice1795600000001,
    BookOnlyPeopleThatTheClinicKnows1795610000000,
    NoteWhoDidNotCome1795920000000,
    BookOnlyForInquiriesOfThePerson1796000100000,
  ],
  keyStore: true,
};
