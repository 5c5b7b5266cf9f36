import { Module } from '@nestjs/common';
import { FollowInvitationUseCase } from './follow-invitation.js';
import { FollowVisitUseCase } from './follow-visit.js';
import { PatientStates } from './patient-states.queries.js';
import { ProgressReactions } from './progress.reactions.js';
import { RememberClinicUseCase } from './remember-clinic.js';
import { RememberScreeningUseCase } from './remember-screening.js';

@Module({
  providers: [
    ProgressReactions,
    FollowInvitationUseCase,
    FollowVisitUseCase,
    RememberScreeningUseCase,
    RememberClinicUseCase,
    PatientStates,
  ],
  exports: [PatientStates],
})
export class ProgressModule {}
