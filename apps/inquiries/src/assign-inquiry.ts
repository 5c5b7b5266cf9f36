import { InquiryAssigned, type AssignInquiry, type InquiryDetail } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { inquiryToChange } from './change-inquiry.js';
import { InquiryQueries } from './inquiries.queries.js';

/** Somebody of the clinic's staff takes an inquiry on, or is given it. */
@Injectable()
export class AssignInquiryUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: InquiryQueries,
  ) {}

  assign({ inquiryId, version, assigneeId }: AssignInquiry, scope: Scope): Promise<InquiryDetail> {
    return this.unitOfWork.run(scope, async (unit) => {
      const inquiry = await inquiryToChange(unit, inquiryId, version, 'assign');
      inquiry.assign(assigneeId);
      await unit.manager.save(inquiry);
      unit.say(
        InquiryAssigned,
        { inquiryId, assigneeId, assignedAt: unit.now.toISOString() },
        { version: inquiry.version },
      );
      return this.queries.detail(unit, inquiry);
    });
  }
}
