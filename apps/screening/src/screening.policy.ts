import type { ScreeningState } from '@stillwater/contracts';
import { Problem, type Actor, type Role } from '@stillwater/platform';

const inviters: readonly Role[] = ['intake', 'therapist', 'prescriber', 'manager'];
const readers: readonly Role[] = [...inviters, 'nurse'];
/** Who knows what the rules recommend: everybody who treats. */
const clinicians: readonly Role[] = ['therapist', 'prescriber', 'nurse'];
/** Who reads answers and scores. */
const reviewers: readonly Role[] = ['therapist', 'prescriber'];
const deciders: readonly Role[] = ['prescriber'];

export type ScreeningAbility = 'revoke-link' | 'forget-birth-date' | 'take-up' | 'correct' | 'decide' | 'release';

interface Judged {
  state: ScreeningState;
  correctedById: string | null;
}

const states: Record<ScreeningAbility, readonly ScreeningState[]> = {
  'revoke-link': ['invited', 'in_progress'],
  'forget-birth-date': ['invited', 'in_progress'],
  'take-up': ['recommended'],
  correct: ['recommended', 'under_review', 'decided'],
  decide: ['under_review', 'decided'],
  release: ['decided'],
};

const roles: Record<ScreeningAbility, readonly Role[]> = {
  'revoke-link': inviters,
  'forget-birth-date': inviters,
  'take-up': reviewers,
  correct: reviewers,
  decide: deciders,
  release: deciders,
};

const denials: Record<ScreeningAbility, string> = {
  'revoke-link': 'Your role does not invite people to a screening.',
  'forget-birth-date': 'Your role does not invite people to a screening.',
  'take-up': 'Only a therapist or a prescriber reviews a screening.',
  correct: 'Only a therapist or a prescriber has answers corrected.',
  decide: 'Only a prescriber decides.',
  release: 'Only a prescriber lets a person know what was decided.',
};

/** What this actor may do with this screening. The web apps show what is in the list; the use cases ask the same list. */
export function abilities(actor: Actor, { state, correctedById }: Judged): ScreeningAbility[] {
  return (Object.keys(states) as ScreeningAbility[]).filter(
    (ability) => is(actor, roles[ability]) && states[ability].includes(state) && !correctedById,
  );
}

/** The state is the entity's to judge. @throws Problem `screening.denied` */
export function requireAbility(actor: Actor, ability: ScreeningAbility): void {
  if (!is(actor, roles[ability])) throw Problem.denied('screening.denied', denials[ability]);
}

/** @throws Problem `screening.denied` */
export function requireInviter(actor: Actor): void {
  if (!is(actor, inviters)) {
    throw Problem.denied('screening.denied', 'Your role does not invite people to a screening.');
  }
}

/** @throws Problem `screening.denied` */
export function requireReader(actor: Actor): void {
  if (!is(actor, readers)) throw Problem.denied('screening.denied', 'Your role does not see screenings.');
}

/** @throws Problem `screening.denied` */
export function requireReviewer(actor: Actor): void {
  if (!is(actor, reviewers)) {
    throw Problem.denied('screening.denied', 'Only a therapist or a prescriber reads answers and scores.');
  }
}

export function seesRecommendation(actor: Actor): boolean {
  return is(actor, clinicians);
}

/** How grave an open flag is says what somebody answered: the front desk is told only that a clinician is needed. */
export function seesOpenFlag(actor: Actor): boolean {
  return is(actor, [...clinicians, 'manager']);
}

function is(actor: Actor, wanted: readonly Role[]): boolean {
  return actor.kind === 'staff' && actor.roles.some((role) => wanted.includes(role));
}
