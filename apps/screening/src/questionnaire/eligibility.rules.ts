import { recommendations, type Questionnaire, type Recommendation } from '@stillwater/contracts';
import type { Answers } from '../instruments/instrument.rules.js';
import { chosen, countingAnswers, shownItems } from './questionnaire.rules.js';

/** What an answer is asked for: one of these values was chosen, or a number lies in a range (both ends included). */
export type Condition =
  | { readonly item: string; readonly is: readonly string[] }
  | { readonly item: string; readonly from?: number; readonly to?: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export interface RuleRow {
  /** Behind the rule's id: `E08:controlled`. */
  readonly code: string;
  readonly when: Condition;
  readonly outcome: Exclude<Recommendation, 'ok'>;
  readonly text: string;
}

/** One safety question: what its answers mean, and that it must have one. */
export interface Rule {
  readonly id: string;
  readonly subject: string;
  /** Unanswered, skipped or "not sure" while it is shown: a clinician looks. */
  readonly needs: readonly string[];
  readonly rows: readonly RuleRow[];
}

/** A versioned document: changing it never touches what an earlier version has found. */
export interface DecisionTable {
  readonly ruleSetVersion: string;
  readonly rules: readonly Rule[];
}

export interface Reason {
  readonly code: string;
  readonly outcome: Recommendation;
  readonly text: string;
}

export interface Judgement {
  readonly recommendation: Recommendation;
  /** Every one that applies; the worst first, then in the order of the table. */
  readonly reasons: readonly Reason[];
}

/** Recommends as badly as the worst rule that applies. It decides nothing: a prescriber does. */
export function recommend(table: DecisionTable, questionnaire: Questionnaire, answers: Answers): Judgement {
  const shown = new Set(shownItems(questionnaire, answers).map(({ itemId }) => itemId));
  const counting = countingAnswers(questionnaire, answers);
  const reasons = table.rules.flatMap((rule) => reasonsOf(rule, shown, counting));
  reasons.sort((a, b) => rank(b.outcome) - rank(a.outcome));
  return { recommendation: reasons[0]?.outcome ?? 'ok', reasons };
}

function reasonsOf({ id, subject, needs, rows }: Rule, shown: ReadonlySet<string>, answers: Answers): Reason[] {
  const found: Reason[] = rows
    .filter(({ when }) => applies(when, answers))
    .map(({ code, outcome, text }) => ({ code: `${id}:${code}`, outcome, text }));
  const open = needs.some((item) => shown.has(item) && (!answers[item] || chosen(answers[item]).includes('not_sure')));
  if (open && !found.some(({ code }) => code === `${id}:missing`)) {
    found.push({
      code: `${id}:missing`,
      outcome: 'clinician_review',
      text: `${subject}: not answered, not sure, or preferred not to say.`,
    });
  }
  return found;
}

function applies(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => applies(part, answers));
  if ('any' in condition) return condition.any.some((part) => applies(part, answers));
  const answer = answers[condition.item];
  if (!answer) return false;
  if ('is' in condition) return chosen(answer).some((value) => condition.is.includes(value));
  const number = Number(answer);
  return number >= (condition.from ?? -Infinity) && number <= (condition.to ?? Infinity);
}

function rank(outcome: Recommendation): number {
  return recommendations.indexOf(outcome);
}
