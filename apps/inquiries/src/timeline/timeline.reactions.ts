import {
  AppointmentBooked,
  AppointmentCancelled,
  AppointmentConfirmed,
  AppointmentNoShow,
  AppointmentNoShowWithdrawn,
  AppointmentRescheduled,
  BookingOfferEnded,
  BookingOffered,
  ConsentSigned,
  InquiryAssigned,
  InquiryClosed,
  InquiryContacted,
  InquiryFlaggedUrgent,
  InquiryProgressed,
  NotificationDelivered,
  NotificationFailed,
  NotificationSent,
  NotificationSuppressed,
  PersonChanged,
  ReplyReceived,
  SafetyFlagAcknowledged,
  SafetyFlagRaised,
  SafetyFlagResolved,
  ScreeningCorrected,
  ScreeningDecided,
  ScreeningExpired,
  ScreeningInvited,
  ScreeningRecommended,
  ScreeningReleaseRead,
  ScreeningReleased,
  ScreeningStarted,
  ScreeningSubmitted,
} from '@stillwater/contracts';
import { On, type Delivery } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { NoteEventUseCase } from './note-event.js';

/**
 * Every event about a person, whoever says it. Receiving an inquiry is missing on purpose: its row is its own line, and
 * a reaction would cost each inquiry as much again.
 */
@Injectable()
export class TimelineReactions {
  constructor(private readonly events: NoteEventUseCase) {}

  @On(InquiryFlaggedUrgent)
  async noteFlaggedInquiry(event: InquiryFlaggedUrgent, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(InquiryAssigned)
  async noteAssignment(event: InquiryAssigned, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(InquiryContacted)
  async noteContact(event: InquiryContacted, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(InquiryProgressed)
  async noteProgress(event: InquiryProgressed, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(InquiryClosed)
  async noteClosing(event: InquiryClosed, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(PersonChanged)
  async noteChangedPerson(event: PersonChanged, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(ReplyReceived)
  async noteReply(event: ReplyReceived, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(NotificationDelivered)
  async noteDelivery(event: NotificationDelivered, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(ScreeningInvited)
  async noteInvitation(event: ScreeningInvited, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(ScreeningStarted)
  async noteStart(event: ScreeningStarted, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(ScreeningSubmitted)
  async noteSubmission(event: ScreeningSubmitted, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(ScreeningRecommended)
  async noteRecommendation(event: ScreeningRecommended, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(ScreeningDecided)
  async noteDecision(event: ScreeningDecided, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(ScreeningReleased)
  async noteScreeningRelease(event: ScreeningReleased, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(ScreeningReleaseRead)
  async noteReading(event: ScreeningReleaseRead, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(ConsentSigned)
  async noteSignature(event: ConsentSigned, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(ScreeningExpired)
  async noteExpiry(event: ScreeningExpired, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(ScreeningCorrected)
  async noteCorrection(event: ScreeningCorrected, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(SafetyFlagRaised)
  async noteSafetyFlag(event: SafetyFlagRaised, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(SafetyFlagAcknowledged)
  async noteAcknowledgement(event: SafetyFlagAcknowledged, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(SafetyFlagResolved)
  async noteEndOfSafetyFlag(event: SafetyFlagResolved, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(BookingOffered)
  async noteOffer(event: BookingOffered, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(BookingOfferEnded)
  async noteEndOfOffer(event: BookingOfferEnded, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(AppointmentBooked)
  async noteBooking(event: AppointmentBooked, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(AppointmentConfirmed)
  async noteConfirmation(event: AppointmentConfirmed, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(AppointmentRescheduled)
  async noteMove(event: AppointmentRescheduled, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(AppointmentCancelled)
  async noteCancellation(event: AppointmentCancelled, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(AppointmentNoShow)
  async noteNoShow(event: AppointmentNoShow, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(AppointmentNoShowWithdrawn)
  async noteNoShowWithdrawn(event: AppointmentNoShowWithdrawn, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(NotificationSent)
  async noteMessage(event: NotificationSent, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(NotificationSuppressed)
  async noteSilence(event: NotificationSuppressed, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }

  @On(NotificationFailed)
  async noteFailure(event: NotificationFailed, delivery: Delivery): Promise<void> {
    await this.events.note(event, delivery);
  }
}
