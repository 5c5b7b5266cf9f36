import { ClinicChanged, InquiryFlaggedUrgent } from '@stillwater/contracts';
import { On, type Delivery } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { RememberClinicUseCase } from './remember-clinic.js';
import { RaiseSafetyFlagUseCase } from './safety/raise-safety-flag.js';

@Injectable()
export class ScreeningReactions {
  constructor(
    private readonly raiseSafetyFlag: RaiseSafetyFlagUseCase,
    private readonly clinics: RememberClinicUseCase,
  ) {}

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

  @On(ClinicChanged)
  async rememberClinic(clinic: ClinicChanged, delivery: Delivery): Promise<void> {
    await this.clinics.remember(clinic, delivery.scope('remember-clinic'));
  }
}
