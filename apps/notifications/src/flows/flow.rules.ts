import type { Channel } from '../templates/template.rules.js';

/** What must not be the case for a message to be wanted. Looked at when it is planned, when its time comes and when it is sent. */
export type StopCondition =
  | 'open_acute_flag'
  | 'subject_assigned'
  | 'subject_closed'
  | 'screening_flagged'
  | 'screening_over'
  | 'screening_decided'
  | 'appointment_confirmed'
  | 'appointment_cancelled'
  | 'appointment_started'
  | 'offer_over';

export type Priority = 'routine' | 'ready' | 'urgent';

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
  | 'lapsed'
  | 'banned_word'
  | 'undeliverable';

/**
 * How long after the event, or how far from the start of the appointment; before it is negative. A whole day or more
 * before is counted in days of the wall clock, so that "two days before" is at the same time of day; less is elapsed time.
 */
export type Wait = { from: 'event'; minutes: number } | { from: 'appointment_start'; hours: number };

/** What becomes of a message whose time is past, because nothing ran when it came. */
export interface Lateness {
  /** Late by up to this it goes out as it is. */
  graceMinutes: number;
  /** Later than that: now all the same, not at all, or in other words while it is not later than told there. */
  beyond: 'send' | 'skip' | { template: string; upToMinutes: number };
}

/** Values of the event's own choices, such as intent and urgency. All of them must fit. */
export type Choices = Readonly<Record<string, readonly string[]>>;

interface StepBase {
  name: string;
  /** The events that start it. The next start of the same step about the same subject takes the place of the first. */
  on: readonly string[];
  when?: Choices;
  unless?: Choices;
  wait: Wait;
  stopWhen: readonly StopCondition[];
}

export interface PersonStep extends StepBase {
  template: string;
  /** In order of preference. When none may be used, staff are asked to reach the person by phone. */
  channels: readonly Channel[];
  late: Lateness;
  /** `ignore_in_reply`: what the person has just done is answered at any hour. */
  quietHours: 'keep' | 'ignore' | 'ignore_in_reply';
  /** What to do when no message about the subject has reached the person yet, so that there is nothing to take back. */
  ifUntold?: 'skip' | { template: string };
  calendar?: 'request' | 'cancel';
  /** Most messages of this step to one person in 24 hours. */
  mostADay?: number;
}

export interface StaffStep extends StepBase {
  /** The first rule whose conditions all hold decides; without one the notice is routine. */
  priority: readonly { when: Choices; is: Priority }[];
}

interface FlowBase {
  /** The rule's code in the catalogue of notifications, such as `N01`. */
  rule: string;
  /** Messages and timers remember the version that planned them: an edit never changes what is already under way. */
  version: number;
}

/** A flow that writes to a person. */
export interface PersonFlow extends FlowBase {
  audience: 'person';
  purpose: 'care' | 'marketing';
  /** Held back by an acute flag, it needs a human's yes: staff are asked. */
  askStaffWhenHeld: boolean;
  steps: readonly PersonStep[];
}

/** A flow that puts notices before staff. */
export interface StaffFlow extends FlowBase {
  audience: 'staff';
  roles: readonly string[];
  steps: readonly StaffStep[];
}

export type FlowDocument = PersonFlow | StaffFlow;

/** Refuses a document that its interpreter would misread. @throws Error naming the flow and the step */
export function checkedFlow<F extends FlowDocument>(flow: F): F {
  const names = new Set<string>();
  for (const { name, wait } of flow.steps) {
    if (names.has(name)) throw new Error(`Flow ${flow.rule} has two steps ${name}.`);
    names.add(name);
    if (wait.from === 'event' && wait.minutes < 0) throw new Error(`Flow ${flow.rule} ${name} is before its event.`);
    if (wait.from === 'appointment_start' && Math.abs(wait.hours) >= 24 && wait.hours % 24 !== 0)
      throw new Error(`Flow ${flow.rule} ${name}: a day or more is told in whole days.`);
  }
  return flow;
}

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
