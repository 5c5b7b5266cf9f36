import { Module } from '@nestjs/common';
import { CalendarQueries } from './calendar.queries.js';
import { EditServiceUseCase } from './edit-service.js';
import { FurnishRoomsUseCase } from './furnish-rooms.js';
import { RememberClinicUseCase } from './remember-clinic.js';
import { RememberDecisionUseCase } from './remember-decision.js';
import { RememberStaffUseCase } from './remember-staff.js';
import { SetStaffCalendarUseCase } from './set-staff-calendar.js';

const parts = [
  CalendarQueries,
  EditServiceUseCase,
  FurnishRoomsUseCase,
  RememberClinicUseCase,
  RememberDecisionUseCase,
  RememberStaffUseCase,
  SetStaffCalendarUseCase,
];

/** What free times are computed from: clinics, staff, rooms, services, decisions. */
@Module({ providers: parts, exports: parts })
export class CalendarsModule {}
