import { ClinicChanged, ScreeningDecided, StaffChanged } from '@stillwater/contracts';
import { On, type Delivery } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { RememberClinicUseCase } from './calendars/remember-clinic.js';
import { RememberDecisionUseCase } from './calendars/remember-decision.js';
import { RememberStaffUseCase } from './calendars/remember-staff.js';

@Injectable()
export class SchedulingReactions {
  constructor(
    private readonly clinics: RememberClinicUseCase,
    private readonly staff: RememberStaffUseCase,
    private readonly decisions: RememberDecisionUseCase,
  ) {}

  @On(ClinicChanged)
  async rememberClinic(clinic: ClinicChanged, delivery: Delivery): Promise<void> {
    await this.clinics.remember(clinic, delivery.scope('remember-clinic'));
  }

  @On(StaffChanged)
  async rememberStaff(staff: StaffChanged, delivery: Delivery): Promise<void> {
    await this.staff.remember(staff, delivery.scope('remember-staff'));
  }

  @On(ScreeningDecided)
  async rememberDecision(decided: ScreeningDecided, delivery: Delivery): Promise<void> {
    await this.decisions.remember(decided, delivery.scope('remember-decision'));
  }
}
