import type { FlowEvent, MessageSubject } from '@stillwater/contracts';
import type { Channel } from '../templates/template.rules.js';
import type {
  Branch,
  Choice,
  FlowDocument,
  PersonStep,
  Priority,
  Reason,
  StaffStep,
  StopCondition,
} from './flow.rules.js';
import type { OpenHours } from './open-time.rules.js';
import { catchesUp, lookAt, wantedAt } from './step-time.rules.js';

/** What happened, as far as flows may look: ids, times, and the event's own choices such as intent and urgency. */
export interface Fact {
  type: FlowEvent;
  at: Date;
  subjectKind: MessageSubject;
  subjectId: string;
  /** The subject's version that it is about, where a subject can change; else 1. */
  occurrence: number;
  personId?: string | undefined;
  inquiryId?: string | undefined;
  /** The person themself did it, and is waiting for the answer. */
  byPerson?: boolean;
  choices: Readonly<Record<string, string>>;
  appointment?: Visit;
  /** By when staff should have done what a notice asks for. */
  staffDueAt?: Date;
}

/** When an appointment is: the instant, and what the clock on the clinic's wall shows. */
export interface Visit {
  startsAt: Date;
  localStart: string;
  zone: string;
}

/** An appointment has a time, the first one or another. Its version is the fact's occurrence. */
export interface TimedFact extends Fact {
  appointment: Visit;
  endsAt: Date;
}

/** What else is known at the moment of deciding. */
export interface Circumstances {
  now: Date;
  standing: ReadonlySet<StopCondition>;
  /** Messages to the same person about other subjects in the last 24 hours, by `rule/step`. */
  sentToday: Readonly<Record<string, number>>;
  /** When the clinic is open; undefined: nobody knows. */
  open?: OpenHours | undefined;
}

export interface PlannedMessage {
  rule: string;
  flowVersion: number;
  step: string;
  audience: 'person' | 'staff';
  channel: Channel | 'app';
  wantedAt: Date;
  /** When it is looked at first. */
  dueAt: Date;
  /** Set when the message is already known to be unwanted: it is logged and never sent. */
  reason?: Reason;
  priority: Priority;
  roles: readonly string[];
  /** To this member of staff, of all that it goes to. */
  staffId?: string;
  throttleMinutes?: number | undefined;
}

/** A step whose time is to come. */
export interface PlannedTimer {
  rule: string;
  flowVersion: number;
  step: string;
  wantedAt: Date;
  dueAt: Date;
}

export type StepOutcome =
  | { kind: 'planned'; message: PlannedMessage }
  | { kind: 'timer'; timer: PlannedTimer }
  | { kind: 'ignored'; step: string; reason: 'other_event' | 'no_person' | 'passed' };

/** A wait as short as this is left to a message to a person; a notice for staff is there as soon as it is written. */
const SOON_MS = 15 * 60_000;

/** What a flow does about a fact. Pure: the same document, fact and circumstances give the same outcome. */
export function followFlow(flow: FlowDocument, fact: Fact, circumstances: Circumstances): StepOutcome[] {
  const late = flow.steps.findLast((step) => starts(step, fact) && catchesUp(step.wait, fact));
  return flow.steps.flatMap((step): StepOutcome[] => {
    const ignored = (reason: 'other_event' | 'no_person' | 'passed'): StepOutcome[] => [
      { kind: 'ignored', step: step.name, reason },
    ];
    const planned = (
      when: Pick<PlannedMessage, 'wantedAt' | 'dueAt'> & { reason: Reason | undefined },
    ): StepOutcome[] =>
      plannedMessages(flow, step, { ...when, choices: fact.choices }).map((message) => ({ kind: 'planned', message }));
    if (!starts(step, fact)) return ignored('other_event');
    if (flow.audience === 'person' && !fact.personId && !flow.alsoStrangers) return ignored('no_person');
    const wanted = wantedAt(step.wait, fact, circumstances.open);
    // Of several that come late only the last has something to say.
    if (!wanted || (step !== late && catchesUp(step.wait, fact))) {
      // Whoever asks why there was no reminder finds that the visit was agreed on too late for it.
      if (flow.audience === 'staff' || !fact.appointment) return ignored('passed');
      return planned({ wantedAt: fact.at, dueAt: circumstances.now, reason: 'passed' });
    }
    const dueAt = flow.audience === 'person' ? lookAt(wanted, fact.appointment?.startsAt) : wanted;
    const soon = flow.audience === 'person' ? SOON_MS : 0;
    if (dueAt.getTime() > circumstances.now.getTime() + soon) {
      const { rule, version: flowVersion } = flow;
      return [{ kind: 'timer', timer: { rule, flowVersion, step: step.name, wantedAt: wanted, dueAt } }];
    }
    const reason = stopReason(step, circumstances) ?? capReason(flow, step, circumstances);
    return planned({ wantedAt: wanted, dueAt, reason });
  });
}

/** What a step whose time has come sends: a message to a person, or a notice, and a mail to all that it is for. */
export function plannedMessages(
  flow: FlowDocument,
  step: PersonStep | StaffStep,
  {
    wantedAt: wanted,
    dueAt,
    reason,
    choices,
  }: {
    wantedAt: Date;
    dueAt: Date;
    reason: Reason | undefined;
    choices: Fact['choices'];
  },
): PlannedMessage[] {
  const { rule, version: flowVersion } = flow;
  const { name, throttleMinutes } = step;
  const base = {
    rule,
    flowVersion,
    step: name,
    wantedAt: wanted,
    dueAt,
    throttleMinutes,
    ...(reason ? { reason } : {}),
  };
  if ('priority' in step) {
    const priority = step.priority.find(({ when }) => fits(when, choices))?.is ?? 'routine';
    const roles = step.roles ?? (flow.audience === 'staff' ? flow.roles : []);
    const notice = { ...base, audience: 'staff', channel: 'app', priority, roles } as const;
    const mail = { ...notice, channel: 'email' } as const;
    if (isDigest(step)) return [mail];
    return step.mail === 'at_once' ? [notice, mail] : [notice];
  }
  const [channel] = step.channels;
  if (!channel) throw new Error(`Flow ${rule} ${step.name} has no channel.`);
  return [{ ...base, audience: 'person', channel, priority: 'routine', roles: [] }];
}

/** Gathers the notices of others: it is none itself before it is known whether there is something to say. */
export function isDigest({ wait }: Pick<StaffStep, 'wait'>): boolean {
  return wait.from === 'clinic_day';
}

/** Why a step is not wanted as things stand; undefined: nothing is in its way. */
export function stopReason(
  step: { stopWhen: readonly StopCondition[] },
  { standing }: Pick<Circumstances, 'standing'>,
): Reason | undefined {
  const condition = step.stopWhen.find((candidate) => standing.has(candidate));
  return condition && REASONS[condition];
}

const REASONS: Readonly<Record<StopCondition, Reason>> = {
  open_acute_flag: 'open_acute_flag',
  subject_assigned: 'cancelled',
  subject_closed: 'cancelled',
  inquiry_contacted: 'cancelled',
  inquiry_reached: 'cancelled',
  screening_flagged: 'cancelled',
  screening_over: 'cancelled',
  screening_decided: 'cancelled',
  release_read: 'cancelled',
  appointment_confirmed: 'confirmed',
  appointment_cancelled: 'cancelled',
  appointment_started: 'lapsed',
  contacted_since_start: 'cancelled',
  consents_signed: 'cancelled',
  offer_over: 'cancelled',
  flag_acknowledged: 'cancelled',
};

/** The branch that a step takes as things stand when its message is about to be sent; undefined: it goes its own way. */
export function branchTaken(
  { branches = [] }: PersonStep,
  so: { standing: ReadonlySet<StopCondition>; untold: boolean; choices: Fact['choices'] },
): Branch | undefined {
  const holds = (condition: NonNullable<Branch['if']>[number]): boolean =>
    condition === 'untold' ? so.untold : so.standing.has(condition);
  return branches.find(({ if: conditions = [], when = [] }) => conditions.every(holds) && fits(when, so.choices));
}

function starts({ on, when = [], unless = [] }: PersonStep | StaffStep, { type, choices }: Fact): boolean {
  return on.includes(type) && fits(when, choices) && !(unless.length > 0 && fits(unless, choices));
}

/** Anybody can use a form with somebody else's address: after a few, the answers stop, so that no mailbox is flooded. */
function capReason(
  { rule }: FlowDocument,
  step: PersonStep | StaffStep,
  { sentToday }: Circumstances,
): Reason | undefined {
  if (!('mostADay' in step) || step.mostADay === undefined) return undefined;
  return (sentToday[`${rule}/${step.name}`] ?? 0) >= step.mostADay ? 'daily_cap' : undefined;
}

function fits(when: readonly Choice[], choices: Fact['choices']): boolean {
  return when.every(({ choice, is }) => is.includes(choices[choice] ?? ''));
}
