import type { ClinicService, ResourceList, Room, ServiceList, StaffCalendar } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { requireScheduleReader } from '../scheduling.policy.js';
import { ClinicCopy, RoomRow, StaffCalendarRow, VisitService } from './calendar.entity.js';

/** What appointments are made of. It concerns no patient, so reading it leaves no trace. */
@Injectable()
export class CalendarQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  services(scope: Scope): Promise<ServiceList> {
    requireScheduleReader(scope.actor);
    return this.unitOfWork.read(scope, async ({ manager, clinicId }) => {
      const rows = await manager.find(VisitService, { where: { clinicId }, order: { code: 'ASC' } });
      return { items: rows.map(serviceView) };
    });
  }

  resources(scope: Scope): Promise<ResourceList> {
    requireScheduleReader(scope.actor);
    return this.unitOfWork.read(scope, async ({ manager, clinicId }) => {
      const clinic = await manager.findOneBy(ClinicCopy, { clinicId });
      if (!clinic) throw Problem.unavailable('schedule.not_ready', 'This clinic has no calendar yet.');
      const rooms = await manager.find(RoomRow, { where: { clinicId }, order: { name: 'ASC' } });
      const staff = await manager.find(StaffCalendarRow, { where: { clinicId }, order: { staffId: 'ASC' } });
      return { zone: clinic.zone, rooms: rooms.map(roomView), staff: staff.map(staffView) };
    });
  }
}

export function serviceView(row: VisitService): ClinicService {
  const { offered, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, modes, roles, rooms, version } = row;
  return {
    serviceCode: row.code,
    offered,
    durationMinutes,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    modes,
    roles,
    rooms,
    version,
  };
}

export function roomView({ id, name, capabilities, inUse, version }: RoomRow): Room {
  return { roomId: id, name, capabilities, inUse, version };
}

export function staffView({ staffId, roles, active, weekly, absences, version }: StaffCalendarRow): StaffCalendar {
  return { staffId, roles, active, ...(weekly ? { weekly } : {}), absences, version };
}
