import {
  AppointmentBooked,
  AppointmentCancelled,
  ClinicChanged,
  ScreeningCorrected,
  ScreeningDecided,
  ScreeningExpired,
  ScreeningInvited,
} from '@stillwater/contracts';
import { On, type Delivery } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { FollowInvitationUseCase } from './follow-invitation.js';
import { FollowVisitUseCase } from './follow-visit.js';
import { RememberClinicUseCase } from './remember-clinic.js';
import { RememberScreeningUseCase } from './remember-screening.js';

/** What moves an inquiry, or its person, from elsewhere. */
@Injectable()
export class ProgressReactions {
  constructor(
    private readonly invitations: FollowInvitationUseCase,
    private readonly screenings: RememberScreeningUseCase,
    private readonly visits: FollowVisitUseCase,
    private readonly clinics: RememberClinicUseCase,
  ) {}

  @On(ScreeningInvited)
  async followInvitation(invited: ScreeningInvited, delivery: Delivery): Promise<void> {
    await this.invitations.follow(invited, delivery.scope('follow-invitation'));
  }

  @On(ScreeningExpired)
  async rememberExpiry({ screeningId, personId, expiredAt }: ScreeningExpired, delivery: Delivery): Promise<void> {
    await this.screenings.remember({ screeningId, personId, expiredAt }, delivery.scope('remember-screening'));
  }

  @On(ScreeningCorrected)
  async rememberCorrection(
    { screeningId, personId, correctedAt }: ScreeningCorrected,
    delivery: Delivery,
  ): Promise<void> {
    await this.screenings.remember({ screeningId, personId, correctedAt }, delivery.scope('remember-screening'));
  }

  @On(ScreeningDecided)
  async rememberDecision({ screeningId, personId, ...decision }: ScreeningDecided, delivery: Delivery): Promise<void> {
    await this.screenings.remember({ screeningId, personId, decision }, delivery.scope('remember-screening'));
  }

  @On(AppointmentBooked)
  async followBooking(booked: AppointmentBooked, delivery: Delivery): Promise<void> {
    await this.visits.follow(booked, delivery.scope('follow-visit'));
  }

  @On(AppointmentCancelled)
  async followCancellation(cancelled: AppointmentCancelled, delivery: Delivery): Promise<void> {
    await this.visits.follow(cancelled, delivery.scope('follow-visit'));
  }

  @On(ClinicChanged)
  async rememberClinic(clinic: ClinicChanged, delivery: Delivery): Promise<void> {
    await this.clinics.remember(clinic, delivery.scope('remember-clinic'));
  }
}
