import { InquiryFlaggedUrgent } from '@stillwater/contracts';
import { On, type Delivery } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { RaiseSafetyFlagUseCase } from './raise-safety-flag.js';

@Injectable()
export class ScreeningReactions {
  constructor(private readonly raiseSafetyFlag: RaiseSafetyFlagUseCase) {}

  @On(InquiryFlaggedUrgent)
  async raiseFlagForUrgentInquiry(
    { personId, level, inquiryId }: InquiryFlaggedUrgent,
    delivery: Delivery,
  ): Promise<void> {
    await this.raiseSafetyFlag.raise(
      { personId, level, source: 'inquiry', subjectId: inquiryId },
      delivery.scope('raise-safety-flag'),
    );
  }
}
