import { AppointmentBooked, AppointmentRescheduled, type CancelSide } from '@stillwater/contracts';
import type { Unit } from '@stillwater/platform';
import type { Appointment } from './appointment.entity.js';

/** On whose side the actor stands. */
export function sideOf(unit: Unit): CancelSide {
  return unit.scope.actor.kind === 'person' ? 'person' : 'clinic';
}

export function sayBooked(unit: Unit, appointment: Appointment): void {
  unit.say(
    AppointmentBooked,
    { ...factsOf(appointment), bookedAt: unit.now.toISOString(), by: sideOf(unit) },
    { version: appointment.version },
  );
}

export function sayRescheduled(unit: Unit, appointment: Appointment, previousStartsAt: Date): void {
  unit.say(
    AppointmentRescheduled,
    {
      ...factsOf(appointment),
      previousStartsAt: previousStartsAt.toISOString(),
      rescheduledAt: unit.now.toISOString(),
      by: sideOf(unit),
    },
    { version: appointment.version },
  );
}

function factsOf({ id, personId, inquiryId, serviceCode, mode, startsAt, endsAt, localStart, zone }: Appointment) {
  return {
    appointmentId: id,
    personId,
    ...(inquiryId ? { inquiryId } : {}),
    serviceCode,
    mode,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    localStart,
    zone,
  };
}
