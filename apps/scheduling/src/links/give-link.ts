import type {
  AppointmentForMessage,
  AppointmentMessage,
  BookingOfferForMessage,
  BookingOfferMessage,
} from '@stillwater/contracts';
import {
  linkToken,
  PersonKeys,
  Problem,
  UnitOfWork,
  type Scope,
  type Statement,
  type Unit,
} from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { Appointment } from '../booking/appointment.entity.js';
import { ClinicCopy } from '../calendars/calendar.entity.js';
import { BookingOfferRow } from './booking-offer.entity.js';

/** Tells whoever sends a message how things stand now, and the link that goes into it. */
@Injectable()
export class GiveLinkUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** One link for all messages about a visit: that of the offer it came from, if it did. */
  appointment({ appointmentId }: AppointmentForMessage, scope: Scope): Promise<AppointmentMessage> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { manager, clinicId } = unit;
      unit.audit({ type: 'appointment', id: appointmentId });
      const appointment = await manager.findOneBy(Appointment, { clinicId, id: appointmentId });
      if (!appointment) throw Problem.notFound('appointment.unknown');
      const { state, version, serviceCode, mode, startsAt, endsAt, localStart, zone, offerId } = appointment;
      const code = await codeOfClinic(unit);
      const token = offerId
        ? await keepLink(unit, this.keys, code, 'offer', offerId)
        : await keepLink(unit, this.keys, code, 'appointment', appointmentId);
      return {
        state,
        version,
        serviceCode,
        mode,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        localStart,
        zone,
        confirmed: state === 'confirmed',
        linkToken: token,
      };
    });
  }

  offer({ offerId }: BookingOfferForMessage, scope: Scope): Promise<BookingOfferMessage> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'booking_offer', id: offerId });
      const offer = await unit.manager.findOneBy(BookingOfferRow, { clinicId: unit.clinicId, id: offerId });
      if (!offer) throw Problem.notFound('booking_offer.unknown');
      const { state, serviceCode, expiresAt } = offer;
      const token = await keepLink(unit, this.keys, await codeOfClinic(unit), 'offer', offerId);
      return { state, serviceCode, expiresAt: expiresAt.toISOString(), linkToken: token };
    });
  }
}

const KEEP_LINK: Statement = {
  name: 'keep-link',
  text: `insert into booking_link (clinic_id, token_hash, subject_kind, subject_id) values ($1, $2, $3, $4)
         on conflict (clinic_id, token_hash) do nothing`,
};

/** Makes the link of something good, and returns its token, which is the same each time. */
export async function keepLink(
  unit: Unit,
  keys: PersonKeys,
  clinicCode: string,
  kind: 'offer' | 'appointment',
  subjectId: string,
): Promise<string> {
  const { token, hash } = await linkToken(keys, unit.clinicId, clinicCode, 'booking', subjectId, 1);
  unit.send(KEEP_LINK, [unit.clinicId, hash, kind, subjectId]);
  return token;
}

async function codeOfClinic({ manager, clinicId }: Unit): Promise<string> {
  const clinic = await manager.findOneBy(ClinicCopy, { clinicId });
  if (!clinic) throw Problem.unavailable('schedule.not_ready', 'This clinic has no calendar yet.');
  return clinic.code;
}
