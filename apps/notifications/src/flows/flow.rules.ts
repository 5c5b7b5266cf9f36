import type { Channel } from '../templates/template.rules.js';

/** A flow's stop: what must not have happened to its subject, or to its person, for a message to be wanted. */
export type StopCondition = 'subject_assigned' | 'subject_closed' | 'open_acute_flag';

export type Priority = 'routine' | 'ready' | 'urgent';

/** Why a message was not sent. Each one stands in the message log; only the fact of it leaves the service. */
export type Reason =
  | 'no_consent'
  | 'opted_out'
  | 'no_contact_point'
  | 'no_carrier'
  | 'open_acute_flag'
  | 'cancelled'
  | 'daily_cap'
  | 'duplicate'
  | 'lapsed'
  | 'banned_word'
  | 'undeliverable';

interface FlowBase {
  /** The rule's code in the catalogue of notifications, such as `N01`. */
  rule: string;
  /** Messages remember the version that planned them, so that an edit never changes what is already under way. */
  version: number;
  /** The event type that starts the flow. */
  on: string;
  /** Checked when the message is planned and again when it is sent. */
  stopWhen: readonly StopCondition[];
}

/** A flow that writes to a person. */
export interface PersonFlow extends FlowBase {
  audience: 'person';
  template: string;
  /** In order of preference. When none may be used, staff are asked to reach the person by phone. */
  channels: readonly Channel[];
  purpose: 'care' | 'marketing';
  /** Older than this, the message would confuse more than it helps: it lapses. */
  lapsesAfterMinutes: number;
}

/** A flow that puts a notice before staff. */
export interface StaffFlow extends FlowBase {
  audience: 'staff';
  roles: readonly string[];
  /** The first rule whose conditions all hold decides; without one the notice is routine. */
  priority: readonly { when: Readonly<Record<string, readonly string[]>>; is: Priority }[];
}

export type FlowDocument = PersonFlow | StaffFlow;

/** What happened, as far as flows may look: ids, and the event's own choices such as intent and urgency. */
export interface Fact {
  type: string;
  at: Date;
  subjectKind: 'inquiry';
  subjectId: string;
  personId?: string;
  choices: Readonly<Record<string, string>>;
}

/** What else is known at the moment of deciding. */
export interface Circumstances {
  now: Date;
  subjectAssigned: boolean;
  subjectClosed: boolean;
  openAcuteFlag: boolean;
  /** Messages of the same rule to the same person in the last 24 hours. */
  sentToday: number;
}

export interface PlannedMessage {
  rule: string;
  flowVersion: number;
  audience: 'person' | 'staff';
  channel: Channel | 'app';
  /** Set when the message is already known to be unwanted: it is logged and never sent. */
  reason?: Reason;
  priority: Priority;
  roles: readonly string[];
}

export type FlowOutcome =
  | { kind: 'planned'; message: PlannedMessage }
  | { kind: 'ignored'; reason: 'other_event' | 'no_person' };

/** What a flow does about a fact. Pure: the same document, fact and circumstances give the same outcome. */
export function followFlow(flow: FlowDocument, fact: Fact, circumstances: Circumstances): FlowOutcome {
  if (flow.on !== fact.type) return { kind: 'ignored', reason: 'other_event' };
  const reason = stopReason(flow, circumstances) ?? capReason(flow, circumstances);
  const base = { rule: flow.rule, flowVersion: flow.version, ...(reason ? { reason } : {}) };
  if (flow.audience === 'staff') {
    const priority = flow.priority.find(({ when }) => holds(when, fact.choices))?.is ?? 'routine';
    return { kind: 'planned', message: { ...base, audience: 'staff', channel: 'app', priority, roles: flow.roles } };
  }
  const channel = flow.channels[0];
  if (!fact.personId || !channel) return { kind: 'ignored', reason: 'no_person' };
  return { kind: 'planned', message: { ...base, audience: 'person', channel, priority: 'routine', roles: [] } };
}

/** Why a planned message to a person is not wanted any more; undefined: send it. */
export function reasonNotToSend(flow: PersonFlow, plannedAt: Date, circumstances: Circumstances): Reason | undefined {
  const stopped = stopReason(flow, circumstances);
  if (stopped) return stopped;
  const age = circumstances.now.getTime() - plannedAt.getTime();
  return age > flow.lapsesAfterMinutes * 60_000 ? 'lapsed' : undefined;
}

/** The channel to try when this one may not be used; undefined: a phone call by staff. */
export function channelAfter(flow: PersonFlow, channel: string): Channel | undefined {
  return flow.channels[flow.channels.findIndex((candidate) => candidate === channel) + 1];
}

/**
 * Anybody can write to a clinic in somebody else's name and with their address: after a few, the answers stop, so that the
 * form can't be used to flood a mailbox.
 */
const MOST_A_DAY = 3;

function capReason(flow: FlowDocument, { sentToday }: Circumstances): Reason | undefined {
  return flow.audience === 'person' && sentToday >= MOST_A_DAY ? 'daily_cap' : undefined;
}

function stopReason(flow: FlowDocument, circumstances: Circumstances): Reason | undefined {
  for (const condition of flow.stopWhen) {
    switch (condition) {
      case 'open_acute_flag':
        if (circumstances.openAcuteFlag) return 'open_acute_flag';
        break;
      case 'subject_assigned':
        if (circumstances.subjectAssigned) return 'cancelled';
        break;
      case 'subject_closed':
        if (circumstances.subjectClosed) return 'cancelled';
        break;
      default:
        throw new Error(`Flow ${flow.rule} stops on ${condition satisfies never}, which nobody knows.`);
    }
  }
  return undefined;
}

function holds(when: Readonly<Record<string, readonly string[]>>, choices: Readonly<Record<string, string>>): boolean {
  return Object.entries(when).every(([name, values]) => values.includes(choices[name] ?? ''));
}
