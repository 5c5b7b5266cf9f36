export { abilities, type Ability, eachAbility } from './gateway/abilities.js';
export { ChangeRoles } from './gateway/change-roles.view.js';
export { ClinicChanged } from './gateway/clinic-changed.event.js';
export { ClinicProfile } from './gateway/clinic-profile.view.js';
export { ClosedDays } from './gateway/closed-days.view.js';
export { Closure } from './gateway/closure.view.js';
export { DemoClock } from './gateway/demo-clock.view.js';
export { EditClinicProfile } from './gateway/edit-clinic-profile.view.js';
export { EditLicences } from './gateway/edit-licences.view.js';
export { Enrol } from './gateway/enrol.view.js';
export { EnrolmentOffer } from './gateway/enrolment-offer.view.js';
export { HeldLicence } from './gateway/held-licence.view.js';
export { InviteStaff } from './gateway/invite-staff.view.js';
export { eachLicenceType, licenceTypes, prescriberLicenceTypes, type LicenceType } from './gateway/licence-types.js';
export { Licence } from './gateway/licence.view.js';
export { ListStaff } from './gateway/list-staff.view.js';
export { MoveDemoClock } from './gateway/move-demo-clock.view.js';
export { OpeningHours } from './gateway/opening-hours.view.js';
export { PublicClinic } from './gateway/public-clinic.view.js';
export { LiveChange, type LiveKind } from './gateway/live-change.view.js';
export { staffRoles, type StaffRole, eachStaffRole } from './gateway/roles.js';
export { SessionMembership } from './gateway/session-membership.view.js';
export { SessionView } from './gateway/session.view.js';
export { SetUpTotp } from './gateway/set-up-totp.view.js';
export { SignIn } from './gateway/sign-in.view.js';
export { Signature } from './gateway/signature.view.js';
export { StaffAddress } from './gateway/staff-address.view.js';
export { StaffChanged } from './gateway/staff-changed.event.js';
export { StaffForNotice } from './gateway/staff-for-notice.command.js';
export { StaffInvitation } from './gateway/staff-invitation.view.js';
export { StaffMember } from './gateway/staff-member.view.js';
export { StaffPage } from './gateway/staff-page.view.js';
export { StaffToTell } from './gateway/staff-to-tell.view.js';
export { TotpCode } from './gateway/totp-code.view.js';
export { TotpRequired } from './gateway/totp-required.view.js';
export { TotpSecret } from './gateway/totp-secret.view.js';
export { clinicRoutes } from './http/clinic.routes.js';
export { demoRoutes } from './http/demo.routes.js';
export { FieldFault } from './http/field-fault.view.js';
export { inquiryRoutes } from './http/inquiry.routes.js';
export { linkRoutes } from './http/link.routes.js';
export { notificationRoutes } from './http/notification.routes.js';
export { operationsRoutes } from './http/operations.routes.js';
export { pathParameters } from './http/path-parameters.js';
export { personRoutes } from './http/person.routes.js';
export { ProblemDocument } from './http/problem-document.view.js';
export { publicRoutes } from './http/public.routes.js';
export {
  type RouteOptions,
  type HttpRoute,
  type Area,
  type ProblemExtension,
  type ProblemStatus,
  area,
  pathParametersOf,
  problemsOf,
} from './http/route.js';
export { httpRoutes } from './http/routes.js';
export { safetyRoutes } from './http/safety.routes.js';
export { consentRoutes } from './http/consent.routes.js';
export { screeningRoutes } from './http/screening.routes.js';
export { sessionRoutes } from './http/session.routes.js';
export { AssignInquiry } from './inquiries/assign-inquiry.command.js';
export { Assignment } from './inquiries/assignment.view.js';
export {
  intents,
  type Intent,
  urgencies,
  type Urgency,
  inquiryStates,
  type InquiryState,
  closeReasons,
  type CloseReason,
  contactChannels,
  type ContactChannel,
  consentKinds,
  type ConsentKind,
  inquiryForms,
  type InquiryForm,
} from './inquiries/choices.js';
export { CloseInquiry } from './inquiries/close-inquiry.command.js';
export { ConsentGiven } from './inquiries/consent-given.view.js';
export { ConsentRecord } from './inquiries/consent-record.view.js';
export { ContactAttempt } from './inquiries/contact-attempt.view.js';
export { ContactLogEntry } from './inquiries/contact-log-entry.view.js';
export { ContactPointForMessage } from './inquiries/contact-point-for-message.command.js';
export { ContactPoint } from './inquiries/contact-point.view.js';
export { InquiryAssigned } from './inquiries/inquiry-assigned.event.js';
export { InquiryClosed } from './inquiries/inquiry-closed.event.js';
export { InquiryClosure } from './inquiries/inquiry-closure.view.js';
export { InquiryContacted } from './inquiries/inquiry-contacted.event.js';
export { InquiryDetail } from './inquiries/inquiry-detail.view.js';
export { InquiryFlaggedUrgent } from './inquiries/inquiry-flagged-urgent.event.js';
export { InquiryListItem } from './inquiries/inquiry-list-item.view.js';
export { InquiryPage } from './inquiries/inquiry-page.view.js';
export { InquiryReceipt } from './inquiries/inquiry-receipt.view.js';
export { InquiryReceived } from './inquiries/inquiry-received.event.js';
export { ListInquiries } from './inquiries/list-inquiries.command.js';
export { LogContact } from './inquiries/log-contact.command.js';
export { LookUpPerson } from './inquiries/look-up-person.command.js';
export { ReceiveInquiry } from './inquiries/receive-inquiry.command.js';
export { ShowInquiry } from './inquiries/show-inquiry.command.js';
export { ReceiveReply } from './inquiries/receive-reply.command.js';
export { ReplyReceipt } from './inquiries/reply-receipt.view.js';
export { ReplyReceived } from './inquiries/reply-received.event.js';
export { replyMeanings, replyUrgencies, type ReplyMeaning, type ReplyUrgency } from './inquiries/reply-choices.js';
export { Reply } from './inquiries/reply.view.js';
export { AddressOfStranger } from './inquiries/address-of-stranger.command.js';
export { StrangerAddress } from './inquiries/stranger-address.view.js';
export { StopTexts } from './inquiries/stop-texts.command.js';
export { TakeOptOut } from './inquiries/take-opt-out.command.js';
export { TextsStopped } from './inquiries/texts-stopped.view.js';
export { ShowReply } from './inquiries/show-reply.command.js';
export { AddContactPoint } from './inquiries/add-contact-point.command.js';
export { ConsentRevocation } from './inquiries/consent-revocation.view.js';
export { consentTexts } from './inquiries/consent-texts.js';
export { ContactPointSaid } from './inquiries/contact-point-said.view.js';
export { EditPerson } from './inquiries/edit-person.command.js';
export { FindPeople } from './inquiries/find-people.command.js';
export { InquiryProgressed } from './inquiries/inquiry-progressed.event.js';
export { KnownPerson } from './inquiries/known-person.view.js';
export { ListPeople } from './inquiries/list-people.command.js';
export { ListTimeline } from './inquiries/list-timeline.command.js';
export { NamePeople } from './inquiries/name-people.command.js';
export {
  patientStates,
  type PatientState,
  consentStates,
  type ConsentState,
  contactPointKinds,
  type ContactPointKind,
  personParts,
  type PersonPart,
} from './inquiries/people-choices.js';
export { PeopleNames } from './inquiries/people-names.view.js';
export { PeopleToName } from './inquiries/people-to-name.view.js';
export { PersonChanged } from './inquiries/person-changed.event.js';
export { PersonConsent } from './inquiries/person-consent.view.js';
export { PersonContactPoint } from './inquiries/person-contact-point.view.js';
export { PersonEdit } from './inquiries/person-edit.view.js';
export { PersonFile } from './inquiries/person-file.view.js';
export { PersonForScreening } from './inquiries/person-for-screening.command.js';
export { PersonListItem } from './inquiries/person-list-item.view.js';
export { PersonName } from './inquiries/person-name.view.js';
export { PersonPage } from './inquiries/person-page.view.js';
export { PersonSearch } from './inquiries/person-search.view.js';
export { RevokeConsent } from './inquiries/revoke-consent.command.js';
export { ScreenablePerson } from './inquiries/screenable-person.view.js';
export { ShowPerson } from './inquiries/show-person.command.js';
export { TimelineEntry } from './inquiries/timeline-entry.view.js';
export { TimelineFact } from './inquiries/timeline-fact.view.js';
export { TimelinePage } from './inquiries/timeline-page.view.js';
export { TimelinePlace } from './inquiries/timeline-place.view.js';
export {
  messageChannels,
  type MessageChannel,
  audiences,
  type Audience,
  messageStates,
  type MessageState,
  noticePriorities,
  type NoticeAbility,
  type NoticeChange,
  type NoticePriority,
  noticeSubjects,
  type NoticeSubject,
  messageSubjects,
  type MessageSubject,
  codeRefusals,
  type CodeRefusal,
  receiptOutcomes,
  type ReceiptOutcome,
  messageSteps,
  type MessageStep,
  stuckCauses,
  type StuckCause,
  messageFixes,
  type MessageFix,
  redriveRefusals,
  type RedriveRefusal,
} from './notifications/choices.js';
export { CheckTemplate } from './notifications/check-template.command.js';
export { ListTemplates } from './notifications/list-templates.command.js';
export { PreviewTemplate } from './notifications/preview-template.command.js';
export { ReplaceTemplate } from './notifications/replace-template.command.js';
export { RestoreTemplate } from './notifications/restore-template.command.js';
export { ShowTemplate } from './notifications/show-template.command.js';
export { TemplateBlock } from './notifications/template-block.view.js';
export { TemplateCheck } from './notifications/template-check.view.js';
export { TemplateItem } from './notifications/template-item.view.js';
export { TemplateList } from './notifications/template-list.view.js';
export { TemplatePlace } from './notifications/template-place.view.js';
export { TemplatePreview } from './notifications/template-preview.view.js';
export { TemplateWords } from './notifications/template-words.view.js';
export { Template } from './notifications/template.view.js';
export { TextPreview } from './notifications/text-preview.view.js';
export type { TemplateChannel } from './notifications/template-choices.js';
export { CheckFlow } from './notifications/check-flow.command.js';
export { CompareFlow } from './notifications/compare-flow.command.js';
export { FlowBranch } from './notifications/flow-branch.view.js';
export { FlowChange } from './notifications/flow-change.view.js';
export { FlowCheck } from './notifications/flow-check.view.js';
export { FlowChoice } from './notifications/flow-choice.view.js';
export { FlowDifference } from './notifications/flow-difference.view.js';
export { FlowItem } from './notifications/flow-item.view.js';
export { FlowLateness } from './notifications/flow-lateness.view.js';
export { FlowList } from './notifications/flow-list.view.js';
export { FlowStep } from './notifications/flow-step.view.js';
export { FlowTerms } from './notifications/flow-terms.view.js';
export { FlowWait } from './notifications/flow-wait.view.js';
export { Flow } from './notifications/flow.view.js';
export { ListFlows } from './notifications/list-flows.command.js';
export { ReplaceFlow } from './notifications/replace-flow.command.js';
export { RestoreFlow } from './notifications/restore-flow.command.js';
export { ShowFlow } from './notifications/show-flow.command.js';
export {
  flowConditions,
  flowEvents,
  type BranchCondition,
  type FlowCondition,
  type FlowEvent,
  type FlowChoiceName,
  type MessagePurpose,
  type NoticeMail,
  type QuietHourRule,
} from './notifications/flow-choices.js';
export { AcknowledgeNotice } from './notifications/acknowledge-notice.command.js';
export { ChooseMorningMail } from './notifications/choose-morning-mail.command.js';
export { CodeSending } from './notifications/code-sending.view.js';
export { DeliveryNoted } from './notifications/delivery-noted.view.js';
export { bannedWordIn, bannedWordWithin } from './notifications/banned-words.js';
export { ListMessages } from './notifications/list-messages.command.js';
export { ListStaffNotices } from './notifications/list-staff-notices.command.js';
export { LeaveMails } from './notifications/leave-mails.command.js';
export { MailsLeft } from './notifications/mails-left.view.js';
export { MailTold } from './notifications/mail-told.view.js';
export { MessageItem } from './notifications/message-item.view.js';
export { MessagePage } from './notifications/message-page.view.js';
export { ListPlannedMessages } from './notifications/list-planned-messages.command.js';
export { MessageCause } from './notifications/message-cause.view.js';
export { MessageCount } from './notifications/message-count.view.js';
export { MessageDetail } from './notifications/message-detail.view.js';
export { MessageLogLine } from './notifications/message-log-line.view.js';
export { MessageMetrics } from './notifications/message-metrics.view.js';
export { MessageTimer } from './notifications/message-timer.view.js';
export { MessageWindow } from './notifications/message-window.view.js';
export { MorningMail } from './notifications/morning-mail.view.js';
export { DueBacklog } from './notifications/due-backlog.view.js';
export { PlannedChannel } from './notifications/planned-channel.view.js';
export { PlannedMessage } from './notifications/planned-message.view.js';
export { PlannedMessages } from './notifications/planned-messages.view.js';
export { PlannedUntil } from './notifications/planned-until.view.js';
export { RedriveMessages } from './notifications/redrive-messages.command.js';
export { RedriveOutcome } from './notifications/redrive-outcome.view.js';
export { RedrivenMessages } from './notifications/redriven-messages.view.js';
export { ShowMessage } from './notifications/show-message.command.js';
export { ShowMorningMail } from './notifications/show-morning-mail.command.js';
export { ShowMessageMetrics } from './notifications/show-message-metrics.command.js';
export { StuckChoice } from './notifications/stuck-choice.view.js';
export { NoteDelivery } from './notifications/note-delivery.command.js';
export { NoticeSnooze } from './notifications/notice-snooze.view.js';
export { NotificationDelivered } from './notifications/notification-delivered.event.js';
export { NotificationFailed } from './notifications/notification-failed.event.js';
export { NotificationSent } from './notifications/notification-sent.event.js';
export { NotificationSuppressed } from './notifications/notification-suppressed.event.js';
export { RedriveMessage } from './notifications/redrive-message.command.js';
export { ResolveNotice } from './notifications/resolve-notice.command.js';
export { SendAccessCode } from './notifications/send-access-code.command.js';
export { SnoozeNotice } from './notifications/snooze-notice.command.js';
export { StaffNoticeChanged } from './notifications/staff-notice-changed.event.js';
export { TakeComplaint } from './notifications/take-complaint.command.js';
export { StaffNoticePage } from './notifications/staff-notice-page.view.js';
export { StaffNotice } from './notifications/staff-notice.view.js';
export { services, type Service, parkedStates, type ParkedState } from './operations/choices.js';
export { DropParked } from './operations/drop-parked.command.js';
export { DropReason } from './operations/drop-reason.view.js';
export { ListParkedOf } from './operations/list-parked-of.view.js';
export { ListParked } from './operations/list-parked.command.js';
export { ParkedDetail } from './operations/parked-detail.view.js';
export { ParkedItem } from './operations/parked-item.view.js';
export { ParkedPage } from './operations/parked-page.view.js';
export { RetryParked } from './operations/retry-parked.command.js';
export { ShowParked } from './operations/show-parked.command.js';
export { PageRequest } from './page-request.js';
export { AcknowledgeSafetyFlag } from './screening/acknowledge-safety-flag.command.js';
export { Acknowledgement } from './screening/acknowledgement.view.js';
export {
  safetyLevels,
  type SafetyLevel,
  safetySources,
  type SafetySource,
  safetyFlagStates,
  type SafetyFlagState,
  screeningStates,
  type ScreeningState,
  recommendations,
  type Recommendation,
  decisionOutcomes,
  type DecisionOutcome,
  treatmentRoutes,
  type TreatmentRoute,
  instruments,
  type Instrument,
  depressivePatterns,
  type DepressivePattern,
  severityBands,
  type SeverityBand,
  itemKinds,
  type ItemKind,
  screeningFormStates,
  type ScreeningFormState,
  screeningMessages,
  type ScreeningMessage,
  nextSteps,
  type NextStep,
  linkUses,
  type LinkUse,
  codeChannels,
  type CodeChannel,
  consentDocumentKinds,
  type ConsentDocumentKind,
  consentServices,
  type ConsentService,
  consentFormStates,
  type ConsentFormState,
} from './screening/choices.js';
export { ConsentDocumentList } from './screening/consent-document-list.view.js';
export { ConsentDocumentPublished } from './screening/consent-document-published.event.js';
export { ConsentDocumentToPublish } from './screening/consent-document-to-publish.view.js';
export { ConsentDocumentWithdrawn } from './screening/consent-document-withdrawn.event.js';
export { ConsentDocument } from './screening/consent-document.view.js';
export { ConsentForm } from './screening/consent-form.view.js';
export { ConsentLinkForMessage } from './screening/consent-link-for-message.command.js';
export { ConsentLink } from './screening/consent-link.view.js';
export { ConsentSignature } from './screening/consent-signature.view.js';
export { ConsentSigned } from './screening/consent-signed.event.js';
export { ConsentWords } from './screening/consent-words.view.js';
export { DocumentToSign } from './screening/document-to-sign.view.js';
export { ListConsentDocuments } from './screening/list-consent-documents.command.js';
export { PersonConsentDocument } from './screening/person-consent-document.view.js';
export { PersonConsents } from './screening/person-consents.view.js';
export { PublishConsentDocument } from './screening/publish-consent-document.command.js';
export { ShowConsentForm } from './screening/show-consent-form.command.js';
export { ShowPersonConsents } from './screening/show-person-consents.command.js';
export { SignConsents } from './screening/sign-consents.command.js';
export { WithdrawConsentDocument } from './screening/withdraw-consent-document.command.js';
export { WordsSigned } from './screening/words-signed.view.js';
export { ListSafetyFlags } from './screening/list-safety-flags.command.js';
export { Resolution } from './screening/resolution.view.js';
export { ResolveSafetyFlag } from './screening/resolve-safety-flag.command.js';
export { SafetyFlagAcknowledged } from './screening/safety-flag-acknowledged.event.js';
export { SafetyFlagItem } from './screening/safety-flag-item.view.js';
export { SafetyFlagPage } from './screening/safety-flag-page.view.js';
export { SafetyFlagRaised } from './screening/safety-flag-raised.event.js';
export { SafetyFlagResolved } from './screening/safety-flag-resolved.event.js';
export { AnswerGiven } from './screening/answer-given.view.js';
export { AnswerReceipt } from './screening/answer-receipt.view.js';
export { AnswerScreening } from './screening/answer-screening.command.js';
export { AnswerShown } from './screening/answer-shown.view.js';
export { CorrectScreening } from './screening/correct-screening.command.js';
export { DecideScreening } from './screening/decide-screening.command.js';
export { DecisionProposed } from './screening/decision-proposed.view.js';
export { DecisionToSign } from './screening/decision-to-sign.view.js';
export { FhirAnswerOption } from './screening/fhir-answer-option.view.js';
export { FhirAnswer } from './screening/fhir-answer.view.js';
export { FhirAnsweredGroup } from './screening/fhir-answered-group.view.js';
export { FhirAnsweredQuestion } from './screening/fhir-answered-question.view.js';
export { FhirCoding } from './screening/fhir-coding.view.js';
export { FhirDisplayItem } from './screening/fhir-display-item.view.js';
export { FhirEnableWhen } from './screening/fhir-enable-when.view.js';
export { FhirExtension } from './screening/fhir-extension.view.js';
export { FhirQuestionGroup } from './screening/fhir-question-group.view.js';
export { FhirQuestion } from './screening/fhir-question.view.js';
export { FhirQuestionnaireResponse } from './screening/fhir-questionnaire-response.view.js';
export { FhirQuestionnaire } from './screening/fhir-questionnaire.view.js';
export { FhirReference } from './screening/fhir-reference.view.js';
export { InstrumentScore } from './screening/instrument-score.view.js';
export { ForgetBirthDate } from './screening/forget-birth-date.command.js';
export { InviteToScreening } from './screening/invite-to-screening.command.js';
export { ListScreenings } from './screening/list-screenings.command.js';
export { OpenScreening } from './screening/open-screening.command.js';
export { QuestionnaireChoice } from './screening/questionnaire-choice.view.js';
export { QuestionnaireItem } from './screening/questionnaire-item.view.js';
export { QuestionnaireSection } from './screening/questionnaire-section.view.js';
export { Questionnaire } from './screening/questionnaire.view.js';
export { RecommendationReason } from './screening/recommendation-reason.view.js';
export { ReleaseUpdate } from './screening/release-update.command.js';
export { ReleasedUpdate } from './screening/released-update.view.js';
export { RevokeScreeningLink } from './screening/revoke-screening-link.command.js';
export { ScreeningCodeSent } from './screening/screening-code-sent.view.js';
export { ScreeningCorrected } from './screening/screening-corrected.event.js';
export { ScreeningDecided } from './screening/screening-decided.event.js';
export { ScreeningDecisionSummary } from './screening/screening-decision-summary.view.js';
export { ScreeningDecision } from './screening/screening-decision.view.js';
export { ScreeningEntry } from './screening/screening-entry.view.js';
export { ScreeningExpired } from './screening/screening-expired.event.js';
export { ScreeningForm } from './screening/screening-form.view.js';
export { ScreeningInvited } from './screening/screening-invited.event.js';
export { ScreeningItem } from './screening/screening-item.view.js';
export { ScreeningLinkForMessage } from './screening/screening-link-for-message.command.js';
export { ScreeningLink } from './screening/screening-link.view.js';
export { ScreeningOpened } from './screening/screening-opened.view.js';
export { ScreeningPage } from './screening/screening-page.view.js';
export { ScreeningReceipt } from './screening/screening-receipt.view.js';
export { ScreeningRecommended } from './screening/screening-recommended.event.js';
export { ScreeningReleaseRead } from './screening/screening-release-read.event.js';
export { ScreeningReleased } from './screening/screening-released.event.js';
export { ScreeningReview } from './screening/screening-review.view.js';
export { ScreeningStarted } from './screening/screening-started.event.js';
export { ScreeningSubmitted } from './screening/screening-submitted.event.js';
export { ScreeningToInvite } from './screening/screening-to-invite.view.js';
export { SecondFactor } from './screening/second-factor.view.js';
export { SendScreeningCode } from './screening/send-screening-code.command.js';
export { ShowQuestionnaireResponse } from './screening/show-questionnaire-response.command.js';
export { ShowQuestionnaire } from './screening/show-questionnaire.command.js';
export { ShowScreeningForm } from './screening/show-screening-form.command.js';
export { ShowScreeningReview } from './screening/show-screening-review.command.js';
export { ShownWhen } from './screening/shown-when.view.js';
export { SubmitScreening } from './screening/submit-screening.command.js';
export { TakeUpScreening } from './screening/take-up-screening.command.js';
export { UpdateToRelease } from './screening/update-to-release.view.js';
export { Absence } from './scheduling/absence.view.js';
export { AddRoom } from './scheduling/add-room.command.js';
export { AppointmentBooked } from './scheduling/appointment-booked.event.js';
export { AppointmentCancelled } from './scheduling/appointment-cancelled.event.js';
export { AppointmentConfirmed } from './scheduling/appointment-confirmed.event.js';
export { AppointmentForMessage } from './scheduling/appointment-for-message.command.js';
export { AppointmentHoldExpired } from './scheduling/appointment-hold-expired.event.js';
export { AppointmentMessage } from './scheduling/appointment-message.view.js';
export { AppointmentNoShow } from './scheduling/appointment-no-show.event.js';
export { AppointmentNoShowWithdrawn } from './scheduling/appointment-no-show-withdrawn.event.js';
export { AppointmentPage } from './scheduling/appointment-page.view.js';
export { AppointmentRescheduled } from './scheduling/appointment-rescheduled.event.js';
export { AppointmentView } from './scheduling/appointment-view.view.js';
export { BookAppointment } from './scheduling/book-appointment.command.js';
export { BookHeldSlot } from './scheduling/book-held-slot.command.js';
export { BookSlot } from './scheduling/book-slot.command.js';
export { BookingOfferEnded } from './scheduling/booking-offer-ended.event.js';
export { BookingOfferForMessage } from './scheduling/booking-offer-for-message.command.js';
export { BookingOfferMessage } from './scheduling/booking-offer-message.view.js';
export { BookingOffer } from './scheduling/booking-offer.view.js';
export { BookingOffered } from './scheduling/booking-offered.event.js';
export { BookingPage } from './scheduling/booking-page.view.js';
export { BookingSlotsQuery } from './scheduling/booking-slots-query.view.js';
export { CalendarFacts } from './scheduling/calendar-facts.view.js';
export { CancelAppointment } from './scheduling/cancel-appointment.command.js';
export { CancelMyAppointment } from './scheduling/cancel-my-appointment.command.js';
export { Cancellation } from './scheduling/cancellation.view.js';
export { ClinicService } from './scheduling/clinic-service.view.js';
export { ConfirmAppointment } from './scheduling/confirm-appointment.command.js';
export { ConfirmMyAppointment } from './scheduling/confirm-my-appointment.command.js';
export { EditRoom } from './scheduling/edit-room.command.js';
export { EditService } from './scheduling/edit-service.command.js';
export { FindBookingSlots } from './scheduling/find-booking-slots.command.js';
export { FindSlots } from './scheduling/find-slots.command.js';
export { HeldSlot } from './scheduling/held-slot.view.js';
export { HoldBookingSlot } from './scheduling/hold-booking-slot.command.js';
export { HoldSlot } from './scheduling/hold-slot.command.js';
export { ListAppointments } from './scheduling/list-appointments.command.js';
export { ListResources } from './scheduling/list-resources.command.js';
export { ListServices } from './scheduling/list-services.command.js';
export { MarkNoShow } from './scheduling/mark-no-show.command.js';
export { MoveMyAppointment } from './scheduling/move-my-appointment.command.js';
export { MyAppointment } from './scheduling/my-appointment.view.js';
export { MyNewTime } from './scheduling/my-new-time.view.js';
export { NewTime } from './scheduling/new-time.view.js';
export { OfferBooking } from './scheduling/offer-booking.command.js';
export { RescheduleAppointment } from './scheduling/reschedule-appointment.command.js';
export { ResourceList } from './scheduling/resource-list.view.js';
export { RoomFacts } from './scheduling/room-facts.view.js';
export { Room } from './scheduling/room.view.js';
export { ServiceList } from './scheduling/service-list.view.js';
export { ServiceTerms } from './scheduling/service-terms.view.js';
export { SetStaffCalendar } from './scheduling/set-staff-calendar.command.js';
export { ShowAppointment } from './scheduling/show-appointment.command.js';
export { ShowBooking } from './scheduling/show-booking.command.js';
export { SlotChoice } from './scheduling/slot-choice.view.js';
export { SlotGroup } from './scheduling/slot-group.view.js';
export { SlotPage } from './scheduling/slot-page.view.js';
export { SlotWish } from './scheduling/slot-wish.view.js';
export { Slot } from './scheduling/slot.view.js';
export { StaffCalendar } from './scheduling/staff-calendar.view.js';
export { TakeYes } from './scheduling/take-yes.command.js';
export { WithdrawNoShow } from './scheduling/withdraw-no-show.command.js';
export { WorkingHours } from './scheduling/working-hours.view.js';
export { YesTaken } from './scheduling/yes-taken.view.js';
export {
  serviceCodes,
  type ServiceCode,
  visitModes,
  type VisitMode,
  appointmentStates,
  type AppointmentState,
  cancelReasons,
  type CancelReason,
  cancelSides,
  type CancelSide,
  offerStates,
  type OfferState,
  offerEndings,
  type OfferEnding,
  roomCapabilities,
  type RoomCapability,
  appointmentAbilities,
  type AppointmentAbility,
  WALL_TIME,
} from './scheduling/choices.js';
export { AlternativeSlots } from './scheduling/alternative-slots.view.js';
export { PolicyWindow } from './scheduling/policy-window.view.js';
export { calendarRoutes, appointmentRoutes, bookingLinkRoutes } from './http/scheduling.routes.js';
