import {
  ClinicChanged,
  InquiryAssigned,
  InquiryClosed,
  InquiryContacted,
  InquiryFlaggedUrgent,
  InquiryReceived,
  SafetyFlagRaised,
} from '@stillwater/contracts';
import { On, type Delivery } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { FollowFlowsUseCase } from './flows/follow-flows.js';
import { HoldMessagesUseCase } from './flows/hold-messages.js';
import { NoteInquiryProgressUseCase } from './flows/note-inquiry-progress.js';
import { RememberClinicUseCase } from './remember-clinic.js';

@Injectable()
export class NotificationsReactions {
  constructor(
    private readonly flows: FollowFlowsUseCase,
    private readonly progress: NoteInquiryProgressUseCase,
    private readonly holding: HoldMessagesUseCase,
    private readonly clinics: RememberClinicUseCase,
  ) {}

  @On(InquiryReceived)
  async followFlowsOfInquiry(
    { inquiryId, personId, intent, urgency, receivedAt }: InquiryReceived,
    delivery: Delivery,
  ): Promise<void> {
    const subject = { subjectKind: 'inquiry', subjectId: inquiryId, personId } as const;
    const fact = { type: 'inquiry.received.v1', at: new Date(receivedAt), ...subject, choices: { intent, urgency } };
    await this.flows.follow(fact, urgency, delivery.scope('follow-flows'));
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
  async noteContact({ inquiryId }: InquiryContacted, delivery: Delivery): Promise<void> {
    await this.progress.note({ inquiryId, contacted: true }, delivery.scope('note-inquiry-contacted'));
  }

  @On(InquiryClosed)
  async noteClosing({ inquiryId, closedAt }: InquiryClosed, delivery: Delivery): Promise<void> {
    await this.progress.note({ inquiryId, closedAt }, delivery.scope('note-inquiry-closed'));
  }

  @On(SafetyFlagRaised)
  async holdMessages({ flagId, personId, level, raisedAt }: SafetyFlagRaised, delivery: Delivery): Promise<void> {
    if (level === 'acute') await this.holding.hold({ flagId, personId, raisedAt }, delivery.scope('hold-messages'));
  }

  @On(ClinicChanged)
  async rememberClinic(clinic: ClinicChanged, delivery: Delivery): Promise<void> {
    await this.clinics.remember(clinic, delivery.scope('remember-clinic'));
  }
}
