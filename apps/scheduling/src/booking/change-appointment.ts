import {
  AppointmentCancelled,
  AppointmentConfirmed,
  AppointmentNoShow,
  AppointmentNoShowWithdrawn,
  type CancelReason,
} from '@stillwater/contracts';
import { Problem, type Unit } from '@stillwater/platform';
import { mayTakePlace, needsDecision, policyEndsAt } from '../availability/booking-limits.rules.js';
import { notBookable } from '../availability/find-slots.js';
import { BookableCopy, expectVersion } from '../calendars/calendar.entity.js';
import { cancelTimer } from '../timers/timer.statements.js';
import { BOOK_TIME, bookedValues, RELEASE_TIME, takenValues } from './allocation.statements.js';
import { Appointment } from './appointment.entity.js';
import { sayBooked } from './say-appointment.js';

/**
 * The appointment under its row lock.
 * @param judge refuses whoever may not change it, before anything about its version is said
 * @throws Problem `appointment.unknown` or `appointment.changed`
 */
export async function appointmentToChange(
  unit: Unit,
  appointmentId: string,
  version: number,
  judge: (appointment: Appointment) => void,
): Promise<Appointment> {
  unit.audit({ type: 'appointment', id: appointmentId });
  const appointment = await unit.manager.findOne(Appointment, {
    where: { clinicId: unit.clinicId, id: appointmentId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!appointment) throw Problem.notFound('appointment.unknown');
  judge(appointment);
  expectVersion(appointment, version, 'appointment');
  return appointment;
}

/** Books what is held. @throws Problem `hold.expired` or `slot.not_bookable` */
export async function bookHeld(unit: Unit, appointment: Appointment): Promise<void> {
  appointment.book(unit.now);
  if (needsDecision(appointment.serviceCode)) {
    const { clinicId, personId } = appointment;
    const decision = await unit.manager.findOneBy(BookableCopy, { clinicId, personId });
    const date = appointment.localStart.slice(0, 10);
    if (!mayTakePlace(appointment.serviceCode, date, decision ?? undefined)) throw notBookable();
  }
  await unit.manager.save(appointment);
  unit.send(BOOK_TIME, bookedValues(appointment));
  sayBooked(unit, appointment);
}

export async function confirm(unit: Unit, appointment: Appointment): Promise<void> {
  appointment.confirm(unit.now);
  await unit.manager.save(appointment);
  const { id, personId, version } = appointment;
  unit.say(AppointmentConfirmed, { appointmentId: id, personId, confirmedAt: unit.now.toISOString() }, { version });
}

/** Calls a visit off, or gives a held time back, which nobody needs to hear of. */
export async function cancel(unit: Unit, appointment: Appointment, reason: CancelReason): Promise<void> {
  const wasHeld = appointment.state === 'held';
  const by = reason === 'clinic' ? 'clinic' : 'person';
  const late = policyEndsAt(appointment) <= unit.now;
  appointment.cancel(by, reason, unit.now);
  await unit.manager.save(appointment);
  unit.send(RELEASE_TIME, takenValues(appointment));
  if (wasHeld) return cancelTimer(unit, 'hold_expiry', appointment.id);
  const { id, personId, serviceCode, startsAt, version } = appointment;
  unit.say(
    AppointmentCancelled,
    {
      appointmentId: id,
      personId,
      serviceCode,
      startsAt: startsAt.toISOString(),
      by,
      late,
      cancelledAt: unit.now.toISOString(),
    },
    { version },
  );
}

/** The person did not come. What the visit has taken stays taken: its time has begun. */
export async function markNoShow(unit: Unit, appointment: Appointment): Promise<void> {
  appointment.markNoShow(unit.now);
  await unit.manager.save(appointment);
  const { id, personId, inquiryId, serviceCode, startsAt, zone, version } = appointment;
  unit.say(
    AppointmentNoShow,
    {
      appointmentId: id,
      personId,
      ...(inquiryId ? { inquiryId } : {}),
      serviceCode,
      startsAt: startsAt.toISOString(),
      zone,
      noShowAt: unit.now.toISOString(),
    },
    { version },
  );
}

export async function withdrawNoShow(unit: Unit, appointment: Appointment): Promise<void> {
  appointment.withdrawNoShow(unit.now);
  await unit.manager.save(appointment);
  const { id, personId, version } = appointment;
  const withdrawnAt = unit.now.toISOString();
  unit.say(AppointmentNoShowWithdrawn, { appointmentId: id, personId, withdrawnAt }, { version });
}
