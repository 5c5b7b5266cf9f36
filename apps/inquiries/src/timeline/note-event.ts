import type { Delivery } from '@stillwater/messaging';
import { UnitOfWork, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { factsOf } from './facts.rules.js';

/**
 * Adds an event to the timeline of its person. One insert: the order of events doesn't matter, and a second delivery
 * changes nothing. What is about nobody, such as a mail to staff, is left out.
 */
@Injectable()
export class NoteEventUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param event without a `personId` it is one of an inquiry, which knows its person */
  note(event: object, delivery: Delivery): Promise<void> {
    const { id, time, type, source, subject, causationid, correlationid } = delivery.envelope;
    return this.unitOfWork.run(delivery.scope('note-event'), async (unit) => {
      unit.audit({ type: 'event', id });
      unit.send(ADD, [
        unit.clinicId,
        id,
        'personId' in event ? event.personId : null,
        time,
        type,
        source.slice(source.lastIndexOf('/') + 1),
        type.slice(0, type.indexOf('.')),
        subject,
        // A request leads to an event under its own id, which is nobody's event.
        causationid === correlationid ? null : (causationid ?? null),
        correlationid,
        JSON.stringify(factsOf(event)),
      ]);
    });
  }
}

const ADD: Statement = {
  name: 'add-timeline-entry',
  text: `
insert into timeline_entry
  (clinic_id, event_id, person_id, at, type, owner, subject_kind, subject_id, caused_by_id, correlation_id, facts)
select $1::uuid, $2::uuid, about.person_id, $4::timestamptz, $5, $6, $7, $8::uuid, $9::uuid, $10::uuid, $11::jsonb
  from (select coalesce($3::uuid, (select i.person_id from inquiry i where i.clinic_id = $1 and i.id = $8)) as person_id) about
 where about.person_id is not null
    on conflict do nothing`,
};
