import type { AppointmentPage, AppointmentView, ListAppointments, ShowAppointment } from '@stillwater/contracts';
import {
  addDays,
  decodeCursor,
  encodeCursor,
  instantOf,
  Problem,
  UnitOfWork,
  type Actor,
  type Scope,
} from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { ClinicCopy } from '../calendars/calendar.entity.js';
import { abilities, requireScheduleReader } from '../scheduling.policy.js';
import { Appointment } from './appointment.entity.js';

const DEFAULT_LIMIT = 25;

/** What staff read. Every read is audited, since it shows who comes for treatment. */
@Injectable()
export class AppointmentQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `appointment.unknown` */
  show({ appointmentId }: ShowAppointment, scope: Scope): Promise<AppointmentView> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireScheduleReader(scope.actor);
      unit.audit({ type: 'appointment', id: appointmentId });
      const appointment = await unit.manager.findOneBy(Appointment, { clinicId: unit.clinicId, id: appointmentId });
      if (!appointment) throw Problem.notFound('appointment.unknown');
      return appointmentView(appointment, scope.actor, unit.now);
    });
  }

  list(query: ListAppointments, scope: Scope): Promise<AppointmentPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.cursor ? decodeCursor(query.cursor, ['instant', 'id']) : undefined;
    return this.unitOfWork.run(scope, async (unit) => {
      requireScheduleReader(scope.actor);
      const clinic = await unit.manager.findOneBy(ClinicCopy, { clinicId: unit.clinicId });
      if (!clinic) throw Problem.unavailable('schedule.not_ready', 'This clinic has no calendar yet.');
      const from = instantOf(`${query.from}T00:00`, clinic.zone);
      const until = instantOf(`${addDays(query.from, query.days)}T00:00`, clinic.zone);
      const { staffId, roomId, personId } = query;
      const find = unit.manager
        .createQueryBuilder(Appointment, 'a')
        .where('a.clinicId = :clinicId and a.startsAt >= :from and a.startsAt < :until', {
          clinicId: unit.clinicId,
          from,
          until,
        })
        .orderBy('a.startsAt')
        .addOrderBy('a.id')
        .limit(limit + 1);
      if (after) find.andWhere('(a.startsAt, a.id) > (:afterAt, :afterId)', { afterAt: after[0], afterId: after[1] });
      if (personId) find.andWhere('a.personId = :personId', { personId });
      if (roomId) find.andWhere('a.roomId = :roomId', { roomId });
      if (staffId) find.andWhere(':staffId = any(a.staffIds)', { staffId });
      const rows = await find.getMany();
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        zone: clinic.zone,
        items: shown.map((row) => appointmentView(row, scope.actor, unit.now)),
        ...(last ? { nextCursor: encodeCursor([last.startsAt.toISOString(), last.id]) } : {}),
      };
    });
  }
}

/** The appointment as this actor may see and change it now. */
export function appointmentView(appointment: Appointment, actor: Actor, now: Date): AppointmentView {
  const { inquiryId, roomId, holdUntil, bookedAt, confirmedAt, cancelledAt, noShowAt } = appointment;
  return {
    appointmentId: appointment.id,
    personId: appointment.personId,
    ...(inquiryId ? { inquiryId } : {}),
    serviceCode: appointment.serviceCode,
    state: appointment.state,
    mode: appointment.mode,
    startsAt: appointment.startsAt.toISOString(),
    endsAt: appointment.endsAt.toISOString(),
    localStart: appointment.localStart,
    zone: appointment.zone,
    staffIds: appointment.staffIds,
    ...(roomId ? { roomId } : {}),
    ...(holdUntil ? { holdEndsAt: holdUntil.toISOString() } : {}),
    ...(bookedAt ? { bookedAt: bookedAt.toISOString() } : {}),
    ...(confirmedAt ? { confirmedAt: confirmedAt.toISOString() } : {}),
    ...(cancelledAt ? { cancelledAt: cancelledAt.toISOString() } : {}),
    ...(noShowAt ? { noShowAt: noShowAt.toISOString() } : {}),
    version: appointment.version,
    abilities: abilities(actor, appointment, now),
  };
}
