import type {
  BranchCondition,
  FlowChoiceName,
  FlowCondition,
  FlowEvent,
  MessagePurpose,
  NoticeMail,
  NoticePriority,
  QuietHourRule,
  StaffRole,
} from '@stillwater/contracts';
import type { Channel } from '../templates/template.rules.js';

/** What must not be the case for a message to be wanted. Looked at when it is planned, when its time comes and when it is sent. */
export type StopCondition = FlowCondition;

export type Priority = NoticePriority;

/** Why a message was not sent. Each one stands in the message log; only the fact of it leaves the service. */
export type Reason =
  | 'no_consent'
  | 'opted_out'
  | 'no_contact_point'
  | 'no_carrier'
  | 'too_long'
  | 'open_acute_flag'
  | 'cancelled'
  | 'confirmed'
  | 'superseded'
  | 'daily_cap'
  | 'weekly_cap'
  | 'duplicate'
  | 'throttled'
  | 'nothing_to_say'
  | 'lapsed'
  /** Its moment was over when the visit was agreed on. */
  | 'passed'
  | 'banned_word'
  | 'unknown_outcome'
  | 'undeliverable';

/** Holds when a choice of the event, such as intent and urgency, has one of the values. */
export interface Choice {
  choice: FlowChoiceName;
  is: readonly string[];
}

/**
 * When a step is wanted: so long after the event, in time that passes or in time in which the clinic is open; so far from
 * the start of the appointment; or at a time of day, some days from the appointment's. Before is negative. A whole day
 * or more from the start is counted in days of the wall clock, so that "two days before" is at the same time of day; less
 * is elapsed time. A moment before the start that had passed as the fact happened never comes, or comes so many minutes
 * after the fact: of several such steps only the last. Minutes come after the start, also when they had passed as the fact
 * happened. A clinic's day begins anew on every day on which it opens, at a time of the clock on its wall.
 */
export type Wait =
  | { from: 'event'; minutes: number }
  | { from: 'opening'; minutes: number }
  | { from: 'opening'; days: number }
  | { from: 'appointment_start'; hours: number; elseMinutes?: number }
  | { from: 'appointment_start'; minutes: number }
  | { from: 'appointment_day'; days: number; at: string }
  | { from: 'clinic_day'; at: string };

/** What becomes of a message whose time is past, because nothing ran when it came. */
export type Lateness =
  /** Late by up to the grace it goes out as it is; later than that all the same, or not at all. */
  | { graceMinutes: number; beyond: 'send' }
  | { graceMinutes: number; beyond: 'skip' }
  /** Later than that, in other words while it is not later than told here. */
  | { graceMinutes: number; beyond: 'replace'; template: string; upToMinutes: number };

/** Where a step goes another way, when all that is named holds as its message is about to be sent. */
export type Branch = { if?: readonly BranchCondition[]; when?: readonly Choice[] } & (
  | { do: 'skip' }
  | { do: 'replace'; template: string }
);

interface StepBase {
  name: string;
  /** The events that start it. The next start of the same step about the same subject takes the place of the first. */
  on: readonly FlowEvent[];
  /** All of them must hold. */
  when?: readonly Choice[];
  /** They must not all hold. */
  unless?: readonly Choice[];
  wait: Wait;
  stopWhen: readonly StopCondition[];
  /** At most one message about the same subject to the same recipient in so many minutes. */
  throttleMinutes?: number;
}

export interface PersonStep extends StepBase {
  template: string;
  /** In order of preference. When none may be used, staff are asked to reach the person by phone. */
  channels: readonly Channel[];
  late: Lateness;
  /** `ignore_in_reply`: what the person has just done is answered at any hour. */
  quietHours: QuietHourRule;
  /** The first that holds is taken. */
  branches?: readonly Branch[];
  calendar?: 'request' | 'cancel';
  /** Most messages of this step to one person in 24 hours. */
  mostADay?: number;
}

export interface StaffStep extends StepBase {
  /** The first rule whose conditions all hold decides; without one the notice is routine. */
  priority: readonly { when: readonly Choice[]; is: Priority }[];
  /** Who is told; without it the flow's own roles. */
  roles?: readonly StaffRole[];
  /** How it reaches staff by mail, too; without it the day's digest counts it. */
  mail?: NoticeMail;
}

interface FlowBase {
  /**
   * It may be worded and timed otherwise, and not be left out: somebody's safety, or their way to a visit, hangs on it.
   */
  essential: boolean;
  /** The rule's code in the catalogue of notifications, such as `N01`. */
  rule: string;
  /**
   * Messages and timers remember the version that planned them: an edit never changes what is already under way. Shipped
   * versions are counted from 1, a clinic's own from {@link FIRST_OWN_VERSION}.
   */
  version: number;
}

/** A flow that writes to a person. */
export interface PersonFlow extends FlowBase {
  audience: 'person';
  /** `reply`: the answer to what somebody has just written, also when that was that they want no more messages. */
  purpose: MessagePurpose;
  /** Held back by an acute flag, it needs a human's yes: staff are asked. */
  askStaffWhenHeld: boolean;
  /** Another flow asks staff to call in any case: nobody is asked once more when no channel is open. */
  staffCallAnyway?: boolean;
  /** It answers also somebody who isn't on file, at the number that they wrote from. */
  alsoStrangers?: boolean;
  steps: readonly PersonStep[];
}

/** A flow that puts notices before staff. */
export interface StaffFlow extends FlowBase {
  audience: 'staff';
  roles: readonly StaffRole[];
  steps: readonly StaffStep[];
}

export type FlowDocument = PersonFlow | StaffFlow;

export const FIRST_OWN_VERSION = 1001;

/** @throws Error when a message names a step that no longer exists: a version may not change while it is in use */
export function stepOf<F extends FlowDocument>(flow: F, name: string): F['steps'][number] {
  const found = flow.steps.find((step) => step.name === name);
  if (!found) throw new Error(`Flow ${flow.rule} version ${flow.version} has no step ${name}.`);
  return found;
}

/** The channel to try when this one may not be used; undefined: a phone call by staff. */
export function channelAfter(step: PersonStep, channel: string): Channel | undefined {
  return step.channels[step.channels.findIndex((candidate) => candidate === channel) + 1];
}
