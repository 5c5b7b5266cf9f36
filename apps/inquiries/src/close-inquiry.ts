import { InquiryClosed, type CloseInquiry, type InquiryDetail } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { inquiryToChange } from './change-inquiry.js';
import { InquiryQueries } from './inquiries.queries.js';

/** An inquiry ends without becoming a visit. An urgent one only with a clinician's note. */
@Injectable()
export class CloseInquiryUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: InquiryQueries,
  ) {}

  close({ inquiryId, version, reason, note }: CloseInquiry, scope: Scope): Promise<InquiryDetail> {
    return this.unitOfWork.run(scope, async (unit) => {
      const inquiry = await inquiryToChange(unit, inquiryId, version, 'close');
      if (inquiry.urgency !== 'routine' && !note?.trim()) {
        throw Problem.invalid('inquiry.note_needed', "Closing an urgent inquiry needs a clinician's note.", [
          { pointer: '/note', code: 'required', message: 'say what was done' },
        ]);
      }
      inquiry.close(reason, scope.actor.id, unit.now);
      if (note)
        inquiry.closeNote = (await this.queries.keyOf(unit, inquiry.personId)).seal('inquiry.close_note', inquiryId, {
          note,
        });
      await unit.manager.save(inquiry);
      unit.say(
        InquiryClosed,
        { inquiryId, spam: reason === 'spam', closedAt: unit.now.toISOString() },
        { version: inquiry.version },
      );
      return this.queries.detail(unit, inquiry);
    });
  }
}
