import type { Answer, Answers, Item, Questionnaire, Section } from './screening.js';

/** A question with the part it stands in. */
export interface Question {
  readonly item: Item;
  readonly section: Section;
  /** Which part of how many, from 1. */
  readonly part: number;
  readonly parts: number;
  /** BCP 47 tag of its words, which may be another than that of the page. */
  readonly language: string;
}

/** Every question of the document in its order, hidden ones too: the place of a question never changes. */
export function questionsOf({ sections, language }: Questionnaire): readonly Question[] {
  return sections.flatMap((section, at) =>
    section.items.map((item) => ({ item, section, part: at + 1, parts: sections.length, language })),
  );
}

const chosen = (answer: Answer | undefined): readonly string[] => answer?.value?.split(',') ?? [];

/**
 * Places of the questions that are asked, given the answers so far. A condition looks at earlier questions, and the
 * answer to one that is hidden by now does not count. The server judges by the same rule.
 */
export function shownPlaces(questions: readonly Question[], answers: Answers): readonly number[] {
  const counting = new Map<string, Answer | undefined>();
  return questions.flatMap(({ item }, place) => {
    const { shownWhen } = item;
    const holds =
      shownWhen === undefined ||
      shownWhen.items.some((id) => chosen(counting.get(id)).some((value) => shownWhen.values.includes(value)));
    if (!holds) return [];
    counting.set(item.itemId, answers.get(item.itemId));
    return [place];
  });
}

/** Places of the questions that are asked and not answered yet; one that was skipped on purpose is answered. */
export function openPlaces(questions: readonly Question[], answers: Answers): readonly number[] {
  return shownPlaces(questions, answers).filter((place) => {
    const id = questions[place]?.item.itemId;
    return id !== undefined && !answers.has(id);
  });
}

export function callsForHelp(questionnaire: Questionnaire | undefined, { itemId, value }: Answer): boolean {
  const items = questionnaire?.sections.flatMap((section) => section.items) ?? [];
  const item = items.find((one) => one.itemId === itemId);
  return item?.choices.some((choice) => choice.callsForHelp === true && choice.value === value) ?? false;
}

export type AnswerFault = 'missing' | 'number';

/** What is wrong with an answer before it is sent. */
export function faultOf({ kind, min = 0, max = Infinity }: Item, value: string): AnswerFault | undefined {
  if (value.trim() === '') return kind === 'number' ? 'number' : 'missing';
  if (kind !== 'number') return undefined;
  const number = Number(value.trim());
  return /^\d{1,4}$/.test(value.trim()) && number >= min && number <= max ? undefined : 'number';
}

/** Several choices after one more press: "none of these" and its like stand alone. */
export function toggled({ choices }: Item, value: string, pressed: string): string {
  const before = value === '' ? [] : value.split(',');
  const alone = (one: string): boolean => choices.some((choice) => choice.value === one && choice.alone === true);
  if (before.includes(pressed)) return before.filter((one) => one !== pressed).join(',');
  const kept = alone(pressed) ? [] : before.filter((one) => !alone(one));
  return choices
    .map((choice) => choice.value)
    .filter((one) => one === pressed || kept.includes(one))
    .join(',');
}

/** The answer in the words of its question, or undefined for one that was skipped or is missing. */
export function answerWords({ kind, choices, unit }: Item, answer: Answer | undefined): readonly string[] | undefined {
  if (answer?.value === undefined) return undefined;
  if (kind === 'number') return [unit === undefined ? answer.value : `${answer.value} ${unit}`];
  return chosen(answer).map((value) => choices.find((choice) => choice.value === value)?.label ?? value);
}
