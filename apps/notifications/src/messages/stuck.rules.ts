import { stuckCauses, type MessageFix, type RedriveRefusal, type StuckCause } from '@stillwater/contracts';
import type { ClockJump } from '@stillwater/platform';
import type { PersonStep, StopCondition } from '../flows/flow.rules.js';
import { stopReason } from '../flows/follow-flow.rules.js';
import { lateBy, whenLate } from '../flows/lateness.rules.js';
import type { SubjectRow } from '../flows/look-at-subject.js';
import { isFaultOfAccount } from './account-faults.rules.js';
import type { Message } from './message.entity.js';
import { overtaken } from './sending.rules.js';

/** Held back for these, a message may go out when somebody has mended what was missing. */
export const MENDABLE: readonly StuckCause[] = [
  'no_consent',
  'opted_out',
  'no_contact_point',
  'no_carrier',
  'too_long',
];

type Told = Pick<Message, 'audience' | 'subjectKind' | 'state' | 'reason' | 'delivery'>;

/**
 * Why a message has reached nobody, where somebody can do something; undefined otherwise. Who waited for a code, or wrote
 * a word that is answered, is helped by no later try.
 */
export function stuckCause({ audience, subjectKind, state, reason, delivery }: Told): StuckCause | undefined {
  if (audience === 'staff' || subjectKind === 'person' || subjectKind === 'reply') return undefined;
  // Given up because every answer was lost; its receipt came later.
  if (delivery === 'delivered') return undefined;
  if (state === 'sent') return delivery === 'undelivered' ? 'undelivered' : undefined;
  const cause = stuckCauses.find((candidate) => candidate === reason);
  if (state === 'failed') return cause;
  return state === 'suppressed' && cause && MENDABLE.includes(cause) ? cause : undefined;
}

/** Nobody has got it, and it is certain that nobody has. */
export function canBeTriedAnew(message: Told): boolean {
  const cause = stuckCause(message);
  return cause !== undefined && cause !== 'unknown_outcome';
}

/** What decides whether a message may be tried anew. */
export interface Stuck {
  message: Told & Pick<Message, 'occurrence' | 'wantedAt' | 'plannedAt'>;
  step: PersonStep;
  subject: Pick<SubjectRow, 'timeVersion'>;
  standing: ReadonlySet<StopCondition>;
  /** By another channel it has reached the person, or is on its way. */
  reachedOtherwise: boolean;
}

/** Why a message isn't tried anew; undefined: it may be. Nobody shall be told twice, or what is over. */
export function redriveRefusal(
  { message, step, subject, standing, reachedOtherwise }: Stuck,
  now: Date,
  jumps: readonly ClockJump[],
): RedriveRefusal | undefined {
  const cause = stuckCause(message);
  if (!cause) return 'not_stuck';
  if (cause === 'unknown_outcome') return 'may_have_arrived';
  if (reachedOtherwise) return 'reached_otherwise';
  if (stopReason(step, { standing }) ?? overtaken(message, subject)) return 'not_wanted';
  const late = lateBy(message.wantedAt ?? message.plannedAt, now, jumps);
  return whenLate(step.late, late).kind === 'lapsed' ? 'too_late' : undefined;
}

const FIXES: Readonly<Record<StuckCause, MessageFix>> = {
  undeliverable: 'correct_contact_point',
  undelivered: 'correct_contact_point',
  unknown_outcome: 'ask_person',
  banned_word: 'change_words',
  too_long: 'change_words',
  no_consent: 'record_consent',
  opted_out: 'ask_person',
  no_contact_point: 'add_contact_point',
  no_carrier: 'set_up_carrier',
};

/** What has to be done first. A carrier that had put it off until nobody tried any more was away: nothing is wrong with it. */
export function fixFor(cause: StuckCause, log: readonly { what: string; reason: string | null }[]): MessageFix {
  const tries = log.slice(log.findLastIndex(({ what }) => what === 'redriven') + 1);
  const wasAway = tries.some(({ what, reason }) => what === 'postponed' && reason !== 'quiet_hours_deferred');
  if (cause === 'undelivered' && tries.some(({ reason }) => reason && isFaultOfAccount(reason)))
    return 'set_up_carrier';
  return cause === 'undeliverable' && wasAway ? 'retry' : FIXES[cause];
}
