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
export { staffRoles, type StaffRole, eachStaffRole } from './gateway/roles.js';
export { SessionMembership } from './gateway/session-membership.view.js';
export { SessionView } from './gateway/session.view.js';
export { SetUpTotp } from './gateway/set-up-totp.view.js';
export { SignIn } from './gateway/sign-in.view.js';
export { Signature } from './gateway/signature.view.js';
export { StaffChanged } from './gateway/staff-changed.event.js';
export { StaffInvitation } from './gateway/staff-invitation.view.js';
export { StaffMember } from './gateway/staff-member.view.js';
export { StaffPage } from './gateway/staff-page.view.js';
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
export { ReceiveInquiry } from './inquiries/receive-inquiry.command.js';
export { ShowInquiry } from './inquiries/show-inquiry.command.js';
export {
  messageChannels,
  type MessageChannel,
  audiences,
  type Audience,
  messageStates,
  type MessageState,
  noticePriorities,
  type NoticePriority,
  noticeSubjects,
  type NoticeSubject,
  messageSubjects,
  type MessageSubject,
  codeRefusals,
  type CodeRefusal,
} from './notifications/choices.js';
export { CodeSending } from './notifications/code-sending.view.js';
export { ListMessages } from './notifications/list-messages.command.js';
export { ListStaffNotices } from './notifications/list-staff-notices.command.js';
export { MessageItem } from './notifications/message-item.view.js';
export { MessagePage } from './notifications/message-page.view.js';
export { NotificationFailed } from './notifications/notification-failed.event.js';
export { NotificationSent } from './notifications/notification-sent.event.js';
export { NotificationSuppressed } from './notifications/notification-suppressed.event.js';
export { SendAccessCode } from './notifications/send-access-code.command.js';
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
} from './screening/choices.js';
export { ListSafetyFlags } from './screening/list-safety-flags.command.js';
export { SafetyFlagAcknowledged } from './screening/safety-flag-acknowledged.event.js';
export { SafetyFlagItem } from './screening/safety-flag-item.view.js';
export { SafetyFlagPage } from './screening/safety-flag-page.view.js';
export { SafetyFlagRaised } from './screening/safety-flag-raised.event.js';
