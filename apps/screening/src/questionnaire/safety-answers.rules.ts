import type { Answers } from '../instruments/instrument.rules.js';
import { PHQ_9_ITEM_9 } from '../instruments/phq-9.rules.js';

/**
 * Whether the person has thoughts of death or of hurting themselves, however rarely: a flag whatever the total is.
 * @param itemId the question that was answered just now; without it any of them counts
 */
export function speaksOfDeath(itemId: string | undefined, answers: Answers): boolean {
  return (itemId ?? PHQ_9_ITEM_9) === PHQ_9_ITEM_9 && Number(answers[PHQ_9_ITEM_9] ?? 0) >= 1;
}

/** Not having been told is a reason to look, too. */
export function leavesDeathOpen(answers: Answers): boolean {
  return !answers[PHQ_9_ITEM_9];
}
