import { addDays } from '../schedule/wall-time.js';

export const outcomes = ['eligible', 'not_eligible', 'deferred'] as const;
export type Outcome = (typeof outcomes)[number];

export const routes = ['lozenge', 'injection', 'infusion', 'nasal_spray', 'esketamine'] as const;
export type Route = (typeof routes)[number];

/** A decision as it is being written. */
export interface DecisionDraft {
  readonly outcome: Outcome | undefined;
  readonly routes: readonly Route[];
  /** One condition to a line. */
  readonly conditions: string;
  readonly note: string;
  readonly validUntil: string;
}

/** How long a decision holds unless its prescriber says otherwise. */
const VALID_DAYS = 90;
const MOST_CONDITIONS = 10;
const LONGEST_CONDITION = 300;

export const emptyDraft = (today: string): DecisionDraft => ({
  outcome: undefined,
  routes: [],
  conditions: '',
  note: '',
  validUntil: addDays(today, VALID_DAYS),
});

export const conditionsOf = (draft: DecisionDraft): string[] =>
  draft.conditions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The fields of a draft that can't be signed as they are. */
export type DraftFault = 'outcome' | 'routes' | 'conditions' | 'validUntil';

export function faultsOf(draft: DecisionDraft, today: string): readonly DraftFault[] {
  const conditions = conditionsOf(draft);
  const eligible = draft.outcome === 'eligible';
  return [
    ...(draft.outcome === undefined ? (['outcome'] as const) : []),
    ...(eligible && draft.routes.length === 0 ? (['routes'] as const) : []),
    ...(eligible && draft.validUntil < today ? (['validUntil'] as const) : []),
    ...(conditions.length > MOST_CONDITIONS || conditions.some((one) => one.length > LONGEST_CONDITION)
      ? (['conditions'] as const)
      : []),
  ];
}

/** What is sent of a draft without faults: routes and an end only where somebody is found eligible. */
export function proposedOf(draft: DecisionDraft, outcome: Outcome) {
  const note = draft.note.trim();
  const eligible = outcome === 'eligible';
  return {
    outcome,
    routesAllowed: eligible ? [...draft.routes] : [],
    conditions: conditionsOf(draft),
    ...(note === '' ? {} : { note }),
    ...(eligible ? { validUntil: draft.validUntil } : {}),
  };
}
