import { InquiryContacted, type InquiryDetail, type LogContact } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { inquiryToChange } from './change-inquiry.js';
import { InquiryQueries } from './inquiries.queries.js';
import { ContactLogRow } from './person.entity.js';

/** A human tried to reach the person, or did. */
@Injectable()
export class LogContactUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: InquiryQueries,
  ) {}

  log({ inquiryId, version, channel, reached, note }: LogContact, scope: Scope): Promise<InquiryDetail> {
    return this.unitOfWork.run(scope, async (unit) => {
      const inquiry = await inquiryToChange(unit, inquiryId, version, 'log-contact');
      inquiry.contact(unit.now);
      const key = await this.queries.keyOf(unit, inquiry.personId);
      const id = uuidv7();
      await unit.manager.save(inquiry);
      await unit.manager.insert(ContactLogRow, {
        clinicId: unit.clinicId,
        id,
        inquiryId,
        at: unit.now,
        byId: scope.actor.id,
        channel,
        reached,
        sealed: note ? key.seal('contact_log_entry', id, { note }) : null,
      });
      unit.say(
        InquiryContacted,
        {
          inquiryId,
          personId: inquiry.personId,
          byId: scope.actor.id,
          channel,
          reached,
          contactedAt: unit.now.toISOString(),
        },
        { version: inquiry.version },
      );
      return this.queries.detail(unit, inquiry);
    });
  }
}
