/** `app`: the staff inbox. */
export const messageChannels = ['email', 'sms', 'app'] as const;
export type MessageChannel = (typeof messageChannels)[number];

export const audiences = ['person', 'staff'] as const;
export type Audience = (typeof audiences)[number];

export const messageStates = ['pending', 'sending', 'sent', 'failed', 'suppressed'] as const;
export type MessageState = (typeof messageStates)[number];

export const noticePriorities = ['routine', 'ready', 'urgent'] as const;
export type NoticePriority = (typeof noticePriorities)[number];

export const noticeSubjects = [
  'inquiry',
  'reply',
  'safety_flag',
  'message',
  'screening',
  'appointment',
  'booking_offer',
] as const;
export type NoticeSubject = (typeof noticeSubjects)[number];

/** What a message is about. `person`: an access code. `reply`: the answer to what somebody wrote. */
export const messageSubjects = [
  'inquiry',
  'screening',
  'appointment',
  'booking_offer',
  'person',
  'reply',
  'safety_flag',
] as const;
export type MessageSubject = (typeof messageSubjects)[number];

/** What a carrier says has become of what it took. */
export const receiptOutcomes = ['delivered', 'undelivered'] as const;
export type ReceiptOutcome = (typeof receiptOutcomes)[number];

/** Why an access code did not leave. `too_many` and `away` pass; `undeliverable`, as the others, does not. */
export const codeRefusals = [
  'no_consent',
  'opted_out',
  'no_contact_point',
  'no_carrier',
  'undeliverable',
  'too_many',
  'away',
] as const;
export type CodeRefusal = (typeof codeRefusals)[number];
