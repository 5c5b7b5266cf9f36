import type { ConsentDocumentPublished, ConsentDocumentWithdrawn, ConsentSigned } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { SendDueMessages } from '../messages/send-due-messages.js';
import { resolveNotices } from '../notices/resolve-notices.js';
import { CHANGED_NOTICE, sayNoticeChanged, type ChangedNotice } from '../notices/say-notice-changed.js';
import { consentsAsked, type UpcomingVisit } from './facts.rules.js';
import { CONSENTS_ARE_MISSING, lookAtSubject } from './look-at-subject.js';
import { n16Staff } from './n16.flow.js';
import { startFlows } from './start-flows.js';
import { stopSteps } from './stop-steps.js';

/**
 * What is to be signed before a visit, and what is signed, in whatever order it is heard. Visits that lie ahead are looked
 * at again whenever one of them changes.
 */
@Injectable()
export class NoteConsentsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  /** Who signed the version before, and whoever booked before anything was asked for, is asked. */
  async published(document: ConsentDocumentPublished, scope: Scope): Promise<void> {
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
      const { documentId, kind, documentVersion: version, services } = document;
      unit.audit({ type: 'consent_document', id: documentId }, { kind, version });
      const { clinicId, now } = unit;
      unit.send(NOBODY_BOOKS, [clinicId]);
      await unit.query(KEEP_PUBLISHED, [clinicId, kind, version, services]);
      await unit.query(KNOW_WHOSE, [clinicId, now]);
      let due = false;
      for (const visit of await ahead(unit, { services })) {
        if (!visit.missing) continue;
        // However late it is heard: what is asked for is asked of each visit from now on.
        const fact = consentsAsked(visit, now);
        unit.sendAndSay<ChangedNotice>(ASK_AGAIN, [clinicId, visit.id, n16Staff.rule, now], (notice) =>
          sayNoticeChanged(unit, notice, 'raised'),
        );
        if (await startFlows(unit, fact, await lookAtSubject(unit, fact))) due = true;
      }
      return due;
    });
    if (anyDue) this.sending.ring();
  }

  withdrawn({ documentId, kind, documentVersion }: ConsentDocumentWithdrawn, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'consent_document', id: documentId }, { kind, version: documentVersion });
      const [kept] = await unit.query<{ services: string[] }>(KEEP_WITHDRAWN, [unit.clinicId, kind, documentVersion]);
      await endWhatIsSigned(unit, await ahead(unit, { services: kept?.services ?? [] }));
    });
  }

  signed({ signatureId, personId, kind, documentVersion }: ConsentSigned, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'consent', id: signatureId }, { kind, version: documentVersion });
      await unit.query(KEEP_SIGNED, [unit.clinicId, personId, kind, documentVersion]);
      await endWhatIsSigned(unit, await ahead(unit, { personId }));
    });
  }
}

/** Nothing is published from here to the end: a visit that is booked meanwhile would be asked for nothing. */
export function keepDocuments(unit: Unit): void {
  unit.send(NOBODY_PUBLISHES, [unit.clinicId]);
}

type Ahead = UpcomingVisit & { missing: boolean };

function ahead(unit: Unit, { services, personId }: { services?: string[]; personId?: string }): Promise<Ahead[]> {
  return unit.query<Ahead>(AHEAD, [unit.clinicId, unit.now, services ?? null, personId ?? null]);
}

async function endWhatIsSigned(unit: Unit, visits: readonly Ahead[]): Promise<void> {
  for (const { id, missing } of visits) {
    if (missing) continue;
    await stopSteps(unit, id, 'consents_signed');
    resolveNotices(unit, id, 'signed');
  }
}

const DOCUMENTS = `hashtextextended('documents of ' || $1::text, 0)`;

const NOBODY_BOOKS: Statement = {
  name: 'nobody-books',
  text: `select pg_advisory_xact_lock(${DOCUMENTS})`,
};

const NOBODY_PUBLISHES: Statement = {
  name: 'nobody-publishes',
  text: `select pg_advisory_xact_lock_shared(${DOCUMENTS})`,
};

const KEEP_PUBLISHED: Statement = {
  name: 'keep-consent-document',
  text: `insert into consent_document_copy as d (clinic_id, kind, version, services) values ($1, $2, $3, $4)
         on conflict (clinic_id, kind) do update set version = excluded.version, services = excluded.services
         where d.version < excluded.version`,
};

const KEEP_WITHDRAWN: Statement = {
  name: 'keep-consent-document-withdrawn',
  text: `insert into consent_document_copy as d (clinic_id, kind, withdrawn_version) values ($1, $2, $3)
         on conflict (clinic_id, kind) do update
           set withdrawn_version = greatest(d.withdrawn_version, excluded.withdrawn_version)
         returning services`,
};

const KEEP_SIGNED: Statement = {
  name: 'keep-consent-signed',
  text: `insert into consent_copy as k (clinic_id, person_id, kind, version) values ($1, $2, $3, $4)
         on conflict (clinic_id, person_id, kind) do update set version = greatest(k.version, excluded.version)`,
};

/** Visits that an earlier release heard of: the messages about them are known to be to somebody. */
const KNOW_WHOSE: Statement = {
  name: 'know-whose-visits',
  text: `update appointment_copy a set person_id = m.person_id from message m
          where a.clinic_id = $1 and a.person_id is null and a.starts_at > $2
            and m.clinic_id = a.clinic_id and m.subject_id = a.id and m.person_id is not null`,
};

const AHEAD: Statement = {
  name: 'visits-ahead',
  text: `select a.id, a.person_id as "personId", a.inquiry_id as "inquiryId", a.time_version as "timeVersion",
                a.service_code as "serviceCode", a.mode, a.starts_at as "startsAt", a.local_start as "localStart", a.zone,
                ${CONSENTS_ARE_MISSING} as missing
           from appointment_copy a
          where a.clinic_id = $1 and a.starts_at > $2 and a.cancelled_version = 0 and a.person_id is not null
            and ($3::text[] is null or a.service_code = any($3)) and ($4::uuid is null or a.person_id = $4)`,
};

/** A notice was there before: what ended it has been overtaken. */
const ASK_AGAIN: Statement = {
  name: 'ask-again-for-consents',
  text: `update staff_notice set resolved_at = null, resolution = null, created_at = $4, acknowledged_at = null,
                acknowledged_by = null, snoozed_until = null, version = version + 1
          where clinic_id = $1 and subject_id = $2 and rule = $3 and resolution = 'signed'
         returning ${CHANGED_NOTICE}`,
};
