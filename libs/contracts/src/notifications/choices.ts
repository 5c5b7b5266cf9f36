import { each } from '@stillwater/contract-kit';

/** `app`: the staff inbox. */
export const messageChannels = ['email', 'sms', 'app'] as const;
export type MessageChannel = (typeof messageChannels)[number];

export const audiences = ['person', 'staff'] as const;
export type Audience = (typeof audiences)[number];

export const messageStates = ['pending', 'sending', 'sent', 'failed', 'suppressed'] as const;
export type MessageState = (typeof messageStates)[number];

export const noticePriorities = ['routine', 'ready', 'urgent'] as const;
export type NoticePriority = (typeof noticePriorities)[number];

/** What becomes of a notice. `raised`: also anew, after it had been done. */
export const noticeChanges = ['raised', 'changed', 'acknowledged', 'put_off', 'resolved'] as const;
export type NoticeChange = (typeof noticeChanges)[number];

/** What can be done with a notice as it is. Some end when what they ask for is done, and by no word of anybody. */
export const noticeAbilities = ['acknowledge', 'snooze', 'resolve'] as const;
export type NoticeAbility = (typeof noticeAbilities)[number];
export const eachNoticeAbility = each.oneOf(noticeAbilities);

export const noticeSubjects = [
  'inquiry',
  'reply',
  'safety_flag',
  'message',
  'screening',
  'appointment',
  'booking_offer',
  'clinic',
] as const;
export type NoticeSubject = (typeof noticeSubjects)[number];

/** What a message is about. `person`: an access code. `reply`: the answer to what somebody wrote. `clinic`: its day. */
export const messageSubjects = [
  'inquiry',
  'screening',
  'appointment',
  'booking_offer',
  'person',
  'reply',
  'safety_flag',
  'clinic',
] as const;
export type MessageSubject = (typeof messageSubjects)[number];

/** What may happen to a message. */
export const messageSteps = [
  'planned',
  'sent',
  'suppressed',
  'postponed',
  'failed',
  'duplicate',
  'delivered',
  'undelivered',
  'redriven',
] as const;
export type MessageStep = (typeof messageSteps)[number];

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

/**
 * Why a message has reached nobody, where somebody can do something about it. `undelivered`: its carrier took it and
 * said later that it had not arrived.
 */
export const stuckCauses = [
  'undeliverable',
  'undelivered',
  'unknown_outcome',
  'banned_word',
  'too_long',
  'no_consent',
  'opted_out',
  'no_contact_point',
  'no_carrier',
] as const;
export type StuckCause = (typeof stuckCauses)[number];

/** What has to be done before a message that reached nobody is tried anew. `retry`: nothing, its carrier was away. */
export const messageFixes = [
  'retry',
  'correct_contact_point',
  'add_contact_point',
  'record_consent',
  'set_up_carrier',
  'change_words',
  'ask_person',
] as const;
export type MessageFix = (typeof messageFixes)[number];

/**
 * Why a message is not tried anew: it isn't stuck; another way has reached the person, or is about to; it may have arrived
 * after all; nobody wants it any more; its time is past.
 */
export const redriveRefusals = [
  'not_stuck',
  'reached_otherwise',
  'may_have_arrived',
  'not_wanted',
  'too_late',
] as const;
export type RedriveRefusal = (typeof redriveRefusals)[number];
