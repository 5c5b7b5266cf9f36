import { UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { cancelPending } from '../messages/cancel-pending.js';
import { SendDueMessages } from '../messages/send-due-messages.js';
import { resolveNotices } from '../notices/resolve-notices.js';
import { dropTimers } from '../timers/plan-timers.js';
import type { Fact, TimedFact } from './follow-flow.rules.js';
import { keepContact } from './keep-contact.js';
import { lookAtSubject } from './look-at-subject.js';
import { keepDocuments } from './note-consents.js';
import { startFlows } from './start-flows.js';
import { stopSteps } from './stop-steps.js';

/**
 * What happens to an appointment, in whatever order it is heard: each event has a consumer of its own. Timers, messages
 * and notices of an older version are taken back; a fact that is older than what is known plans nothing.
 */
@Injectable()
export class NoteAppointmentUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  async timed(fact: TimedFact, scope: Scope): Promise<void> {
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
      const { subjectId, occurrence, appointment, endsAt, choices } = fact;
      unit.audit({ type: 'appointment', id: subjectId }, { version: occurrence });
      keepDocuments(unit);
      const [newest] = await unit.query<{ noShowVersion: number }>(KEEP_TIME, [
        unit.clinicId,
        subjectId,
        occurrence,
        choices['serviceCode'],
        choices['mode'],
        appointment.startsAt,
        endsAt,
        appointment.localStart,
        appointment.zone,
        fact.inquiryId ?? null,
        fact.personId ?? null,
      ]);
      if (fact.personId) keepContact(unit, fact.personId, fact.at);
      // Nobody is reminded of a visit that is known to have gone by.
      if (!newest || newest.noShowVersion > occurrence) return false;
      await this.takeBackOlder(unit, fact);
      const circumstances = await lookAtSubject(unit, fact);
      if (circumstances.standing.has('appointment_cancelled')) return false;
      const consents = circumstances.standing.has('consents_signed') ? 'signed' : 'missing';
      return startFlows(unit, { ...fact, choices: { ...choices, consents } }, circumstances);
    });
    if (anyDue) this.sending.ring();
  }

  confirmed({ appointmentId, version }: { appointmentId: string; version: number }, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'appointment', id: appointmentId }, { version });
      const [known] = await unit.query<{ timeVersion: number }>(KEEP_CONFIRMED, [
        unit.clinicId,
        appointmentId,
        version,
      ]);
      // A yes to a time that has changed since says nothing about the new one.
      if (known && known.timeVersion > version) return;
      await stopSteps(unit, appointmentId, 'appointment_confirmed');
      resolveNotices(unit, appointmentId, 'confirmed');
    });
  }

  async cancelled(fact: Fact, scope: Scope): Promise<void> {
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'appointment', id: fact.subjectId }, { version: fact.occurrence });
      const [known] = await unit.query<{ inquiryId: string | null }>(KEEP_CANCELLED, [
        unit.clinicId,
        fact.subjectId,
        fact.occurrence,
      ]);
      dropTimers(unit, fact.subjectId);
      await cancelPending(unit, { subjectId: fact.subjectId }, 'cancelled');
      resolveNotices(unit, fact.subjectId, 'cancelled');
      const inquiryId = fact.inquiryId ?? known?.inquiryId ?? undefined;
      return startFlows(unit, { ...fact, inquiryId }, await lookAtSubject(unit, fact));
    });
    if (anyDue) this.sending.ring();
  }

  private async takeBackOlder(unit: Unit, { subjectId, occurrence }: Fact): Promise<void> {
    dropTimers(unit, subjectId);
    await cancelPending(unit, { subjectId, olderThan: occurrence }, 'superseded');
    resolveNotices(unit, subjectId, 'moved');
  }
}

const KEEP_TIME: Statement = {
  name: 'keep-appointment-time',
  text: `insert into appointment_copy as a (clinic_id, id, time_version, service_code, mode, starts_at, ends_at, local_start, zone, inquiry_id, person_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (clinic_id, id) do update set
           time_version = excluded.time_version, service_code = excluded.service_code, mode = excluded.mode,
           starts_at = excluded.starts_at, ends_at = excluded.ends_at, local_start = excluded.local_start, zone = excluded.zone,
           inquiry_id = coalesce(excluded.inquiry_id, a.inquiry_id), person_id = coalesce(excluded.person_id, a.person_id)
         where a.time_version < excluded.time_version
         returning no_show_version as "noShowVersion"`,
};

const KEEP_CONFIRMED: Statement = {
  name: 'keep-appointment-confirmed',
  text: `insert into appointment_copy as a (clinic_id, id, confirmed_version) values ($1, $2, $3)
         on conflict (clinic_id, id) do update set confirmed_version = greatest(a.confirmed_version, excluded.confirmed_version)
         returning time_version as "timeVersion"`,
};

const KEEP_CANCELLED: Statement = {
  name: 'keep-appointment-cancelled',
  text: `insert into appointment_copy as a (clinic_id, id, cancelled_version) values ($1, $2, $3)
         on conflict (clinic_id, id) do update set cancelled_version = greatest(a.cancelled_version, excluded.cancelled_version)
         returning inquiry_id as "inquiryId"`,
};
