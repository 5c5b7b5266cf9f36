import {
  AppointmentBooked,
  AppointmentCancelled,
  AppointmentConfirmed,
  AppointmentNoShow,
  AppointmentNoShowWithdrawn,
  AppointmentRescheduled,
  BookingOffered,
  BookingOfferEnded,
  ClinicChanged,
  ConsentDocumentPublished,
  ConsentDocumentWithdrawn,
  ConsentSigned,
  InquiryAssigned,
  InquiryClosed,
  InquiryContacted,
  InquiryFlaggedUrgent,
  InquiryProgressed,
  InquiryReceived,
  SafetyFlagAcknowledged,
  ReplyReceived,
  SafetyFlagRaised,
  SafetyFlagResolved,
  ScreeningCorrected,
  ScreeningDecided,
  ScreeningExpired,
  ScreeningInvited,
  ScreeningReleaseRead,
  ScreeningReleased,
  ScreeningSubmitted,
} from '@stillwater/contracts';
import { On, type Delivery } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import {
  appointmentCancelled,
  appointmentNoShow,
  appointmentTimed,
  bookingOffered,
  inquiryContacted,
  inquiryReceived,
  safetyFlagRaised,
  screeningInvited,
  screeningReleased,
  screeningSubmitted,
} from './flows/facts.rules.js';
import { FollowFlowsUseCase } from './flows/follow-flows.js';
import { HoldMessagesUseCase } from './flows/hold-messages.js';
import { NoteAppointmentUseCase } from './flows/note-appointment.js';
import { NoteConsentsUseCase } from './flows/note-consents.js';
import { NoteInquiryProgressUseCase } from './flows/note-inquiry-progress.js';
import { NoteNoShowUseCase } from './flows/note-no-show.js';
import { NoteOfferUseCase } from './flows/note-offer.js';
import { NoteSafetyFlagUseCase } from './flows/note-safety-flag.js';
import { NoteScreeningUseCase } from './flows/note-screening.js';
import { ReleaseMessagesUseCase } from './flows/release-messages.js';
import { NoteReplyUseCase } from './messages/note-reply.js';
import { RememberClinicUseCase } from './remember-clinic.js';

@Injectable()
export class NotificationsReactions {
  constructor(
    private readonly flows: FollowFlowsUseCase,
    private readonly progress: NoteInquiryProgressUseCase,
    private readonly screenings: NoteScreeningUseCase,
    private readonly appointments: NoteAppointmentUseCase,
    private readonly noShows: NoteNoShowUseCase,
    private readonly consents: NoteConsentsUseCase,
    private readonly offers: NoteOfferUseCase,
    private readonly flags: NoteSafetyFlagUseCase,
    private readonly holding: HoldMessagesUseCase,
    private readonly releasing: ReleaseMessagesUseCase,
    private readonly clinics: RememberClinicUseCase,
    private readonly replies: NoteReplyUseCase,
  ) {}

  @On(InquiryReceived)
  async followFlowsOfInquiry(inquiry: InquiryReceived, delivery: Delivery): Promise<void> {
    await this.flows.follow(inquiryReceived(inquiry), inquiry.urgency, delivery.scope('follow-flows'));
  }

  @On(InquiryFlaggedUrgent)
  async noteUrgency({ inquiryId, level }: InquiryFlaggedUrgent, delivery: Delivery): Promise<void> {
    await this.progress.note({ inquiryId, urgency: level }, delivery.scope('note-inquiry-urgency'));
  }

  @On(InquiryAssigned)
  async noteAssignment({ inquiryId, assignedAt }: InquiryAssigned, delivery: Delivery): Promise<void> {
    await this.progress.note({ inquiryId, assignedAt }, delivery.scope('note-inquiry-assigned'));
  }

  @On(InquiryContacted)
  async noteContact(contacted: InquiryContacted, delivery: Delivery): Promise<void> {
    const { inquiryId, reached, contactedAt } = contacted;
    const fact = inquiryContacted(contacted, delivery.aggregateVersion);
    const progress = { inquiryId, contactedAt, ...(reached ? { reachedAt: contactedAt } : {}), fact };
    await this.progress.note(progress, delivery.scope('note-inquiry-contacted'));
  }

  /** Whoever books an intro call, or is invited to be screened, has answered. */
  @On(InquiryProgressed)
  async noteInquiryProgress(progressed: InquiryProgressed, delivery: Delivery): Promise<void> {
    const { inquiryId, state, progressedAt: reachedAt } = progressed;
    if (state !== 'consult_booked' && state !== 'converted') return;
    await this.progress.note({ inquiryId, reachedAt }, delivery.scope('note-inquiry-progressed'));
  }

  @On(InquiryClosed)
  async noteClosing({ inquiryId, closedAt }: InquiryClosed, delivery: Delivery): Promise<void> {
    await this.progress.note({ inquiryId, closedAt }, delivery.scope('note-inquiry-closed'));
  }

  @On(ScreeningInvited)
  async followFlowsOfScreening(invited: ScreeningInvited, delivery: Delivery): Promise<void> {
    const { screeningId, invitedAt } = invited;
    const progress = {
      screeningId,
      moment: 'invited',
      at: new Date(invitedAt),
      fact: screeningInvited(invited),
    } as const;
    await this.screenings.note(progress, delivery.scope('note-screening-invited'));
  }

  @On(ScreeningSubmitted)
  async noteScreeningSubmitted(submitted: ScreeningSubmitted, delivery: Delivery): Promise<void> {
    const { screeningId, submittedAt } = submitted;
    const progress = {
      screeningId,
      moment: 'over',
      at: new Date(submittedAt),
      fact: screeningSubmitted(submitted),
    } as const;
    await this.screenings.note(progress, delivery.scope('note-screening-submitted'));
  }

  @On(ScreeningExpired)
  async noteScreeningExpired({ screeningId, expiredAt }: ScreeningExpired, delivery: Delivery): Promise<void> {
    const progress = { screeningId, moment: 'over', at: new Date(expiredAt) } as const;
    await this.screenings.note(progress, delivery.scope('note-screening-expired'));
  }

  @On(ScreeningDecided)
  async noteScreeningDecided({ screeningId, decidedAt }: ScreeningDecided, delivery: Delivery): Promise<void> {
    const progress = { screeningId, moment: 'decided', at: new Date(decidedAt) } as const;
    await this.screenings.note(progress, delivery.scope('note-screening-decided'));
  }

  @On(ScreeningReleased)
  async noteScreeningReleased(released: ScreeningReleased, delivery: Delivery): Promise<void> {
    const { screeningId, releasedAt } = released;
    const fact = screeningReleased(released, delivery.aggregateVersion);
    const progress = { screeningId, moment: 'released', at: new Date(releasedAt), fact } as const;
    await this.screenings.note(progress, delivery.scope('note-screening-released'));
  }

  @On(ScreeningReleaseRead)
  async noteReleaseRead({ screeningId, readAt }: ScreeningReleaseRead, delivery: Delivery): Promise<void> {
    const progress = { screeningId, moment: 'read', at: new Date(readAt) } as const;
    await this.screenings.note(progress, delivery.scope('note-release-read'));
  }

  /** Nobody decides on these answers any more: what waited for that is done. */
  @On(ScreeningCorrected)
  async noteScreeningCorrected({ screeningId, correctedAt }: ScreeningCorrected, delivery: Delivery): Promise<void> {
    const progress = { screeningId, moment: 'decided', at: new Date(correctedAt) } as const;
    await this.screenings.note(progress, delivery.scope('note-screening-corrected'));
  }

  @On(AppointmentBooked)
  async noteAppointmentBooked(booked: AppointmentBooked, delivery: Delivery): Promise<void> {
    const fact = appointmentTimed('appointment.booked.v1', booked, booked.bookedAt, delivery.aggregateVersion);
    await this.appointments.timed(fact, delivery.scope('note-appointment-booked'));
  }

  @On(AppointmentRescheduled)
  async noteAppointmentMoved(moved: AppointmentRescheduled, delivery: Delivery): Promise<void> {
    const fact = appointmentTimed('appointment.rescheduled.v1', moved, moved.rescheduledAt, delivery.aggregateVersion);
    await this.appointments.timed(fact, delivery.scope('note-appointment-moved'));
  }

  @On(AppointmentConfirmed)
  async noteAppointmentConfirmed({ appointmentId }: AppointmentConfirmed, delivery: Delivery): Promise<void> {
    const { aggregateVersion: version } = delivery;
    await this.appointments.confirmed({ appointmentId, version }, delivery.scope('note-appointment-confirmed'));
  }

  @On(AppointmentCancelled)
  async noteAppointmentCancelled(cancelled: AppointmentCancelled, delivery: Delivery): Promise<void> {
    const fact = appointmentCancelled(cancelled, delivery.aggregateVersion);
    await this.appointments.cancelled(fact, delivery.scope('note-appointment-cancelled'));
  }

  @On(AppointmentNoShow)
  async noteNoShow(missed: AppointmentNoShow, delivery: Delivery): Promise<void> {
    const fact = appointmentNoShow(missed, delivery.aggregateVersion);
    await this.noShows.missed(fact, delivery.scope('note-no-show'));
  }

  @On(AppointmentNoShowWithdrawn)
  async noteNoShowWithdrawn({ appointmentId }: AppointmentNoShowWithdrawn, delivery: Delivery): Promise<void> {
    const { aggregateVersion: version } = delivery;
    await this.noShows.withdrawn({ appointmentId, version }, delivery.scope('note-no-show-withdrawn'));
  }

  @On(InquiryContacted)
  async noteContactAfterNoShow(contacted: InquiryContacted, delivery: Delivery): Promise<void> {
    await this.noShows.contacted(contacted, delivery.scope('note-contact-after-no-show'));
  }

  @On(ConsentDocumentPublished)
  async noteConsentDocument(document: ConsentDocumentPublished, delivery: Delivery): Promise<void> {
    await this.consents.published(document, delivery.scope('note-consent-document'));
  }

  @On(ConsentDocumentWithdrawn)
  async noteConsentDocumentWithdrawn(document: ConsentDocumentWithdrawn, delivery: Delivery): Promise<void> {
    await this.consents.withdrawn(document, delivery.scope('note-consent-document-withdrawn'));
  }

  @On(ConsentSigned)
  async noteConsentSigned(consent: ConsentSigned, delivery: Delivery): Promise<void> {
    await this.consents.signed(consent, delivery.scope('note-consent-signed'));
  }

  @On(BookingOffered)
  async followFlowsOfOffer(offered: BookingOffered, delivery: Delivery): Promise<void> {
    await this.offers.made(bookingOffered(offered), delivery.scope('note-booking-offered'));
  }

  @On(BookingOfferEnded)
  async noteOfferEnded({ offerId, endedAt }: BookingOfferEnded, delivery: Delivery): Promise<void> {
    await this.offers.ended({ offerId, endedAt }, delivery.scope('note-booking-offer-ended'));
  }

  @On(ReplyReceived)
  async noteReply(reply: ReplyReceived, delivery: Delivery): Promise<void> {
    await this.replies.note(reply, delivery.scope('note-reply'));
  }

  @On(SafetyFlagRaised)
  async holdMessages(flag: SafetyFlagRaised, delivery: Delivery): Promise<void> {
    await this.holding.hold(flag, delivery.scope('hold-messages'));
  }

  @On(SafetyFlagRaised)
  async followFlowsOfFlag(flag: SafetyFlagRaised, delivery: Delivery): Promise<void> {
    await this.flags.raised(safetyFlagRaised(flag), delivery.scope('follow-flows-of-flag'));
  }

  @On(SafetyFlagAcknowledged)
  async noteFlagAcknowledged(flag: SafetyFlagAcknowledged, delivery: Delivery): Promise<void> {
    await this.flags.acknowledged(flag, delivery.scope('note-flag-acknowledged'));
  }

  @On(SafetyFlagResolved)
  async noteFlagResolved(flag: SafetyFlagResolved, delivery: Delivery): Promise<void> {
    await this.flags.resolved(flag, delivery.scope('note-flag-resolved'));
  }

  @On(SafetyFlagResolved)
  async releaseMessages(flag: SafetyFlagResolved, delivery: Delivery): Promise<void> {
    await this.releasing.release(flag, delivery.scope('release-messages'));
  }

  @On(ClinicChanged)
  async rememberClinic(clinic: ClinicChanged, delivery: Delivery): Promise<void> {
    await this.clinics.remember(clinic, delivery.scope('remember-clinic'));
  }
}
