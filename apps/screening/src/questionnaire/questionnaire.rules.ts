import type { Questionnaire, QuestionnaireItem, ShownWhen } from '@stillwater/contracts';
import type { Answers } from '../instruments/instrument.rules.js';

/** Why an answer is not one. */
export type AnswerFault = 'out_of_range' | 'not_a_choice' | 'not_together' | 'not_a_number';

/** Questions of a document, in their order. */
export function itemsOf(document: Questionnaire): QuestionnaireItem[] {
  return document.sections.flatMap(({ items }) => items);
}

/**
 * The questions that are asked, given the answers so far. A condition looks at earlier questions only, and an answer to a
 * question that is hidden by now doesn't count: it is kept, for when the question comes back.
 */
export function shownItems(document: Questionnaire, answers: Answers): QuestionnaireItem[] {
  const shown: QuestionnaireItem[] = [];
  const counting: Record<string, string | null> = {};
  for (const item of itemsOf(document)) {
    if (item.shownWhen && !holds(item.shownWhen, counting)) continue;
    shown.push(item);
    const answer = answers[item.itemId];
    if (answer !== undefined) counting[item.itemId] = answer;
  }
  return shown;
}

/** The answers to the questions that are asked. */
export function countingAnswers(document: Questionnaire, answers: Answers): Answers {
  const given = shownItems(document, answers).flatMap(({ itemId }) => {
    const answer = answers[itemId];
    return answer === undefined ? [] : [[itemId, answer] as const];
  });
  return Object.fromEntries(given);
}

function holds({ items, values }: ShownWhen, answers: Answers): boolean {
  return items.some((itemId) => chosen(answers[itemId]).some((value) => values.includes(value)));
}

/** Several choices are kept in one text, with commas between. */
export function chosen(answer: string | null | undefined): string[] {
  return answer ? answer.split(',') : [];
}

/** An answer as it is kept: choices in the order of the question, numbers without leading zeros. */
export function readAnswer(item: QuestionnaireItem, value: string): { answer: string } | { fault: AnswerFault } {
  if (item.kind === 'number') {
    if (!/^\d{1,4}$/.test(value)) return { fault: 'not_a_number' };
    const number = Number(value);
    if (number < (item.min ?? 0) || number > (item.max ?? Number.MAX_SAFE_INTEGER)) return { fault: 'out_of_range' };
    return { answer: String(number) };
  }
  const wanted = chosen(value);
  const found = item.choices.filter((choice) => wanted.includes(choice.value));
  if (found.length === 0 || found.length !== wanted.length) return { fault: 'not_a_choice' };
  if (found.length > 1 && (item.kind === 'choice' || found.some(({ alone }) => alone)))
    return { fault: 'not_together' };
  return { answer: found.map((choice) => choice.value).join(',') };
}

/** An answer in the words of its question. */
export function answerText(item: QuestionnaireItem, answer: string): string {
  if (item.kind === 'number') return item.unit ? `${answer} ${item.unit}` : answer;
  const labels = chosen(answer).map((value) => item.choices.find((choice) => choice.value === value)?.label ?? value);
  return labels.join('; ');
}
