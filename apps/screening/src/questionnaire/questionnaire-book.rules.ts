import type { Questionnaire } from '@stillwater/contracts';
import { GAD_7 } from '../instruments/gad-7.rules.js';
import type { InstrumentDocument } from '../instruments/instrument.rules.js';
import { PHQ_9 } from '../instruments/phq-9.rules.js';
import type { DecisionTable } from './eligibility.rules.js';
import { KAP_ELIGIBILITY_1 } from './kap-eligibility-1.rules.js';
import { KAP_SCREENING_1 } from './kap-screening-1.rules.js';

/** A questionnaire with what judges its answers. */
export interface ScreeningBook {
  readonly questionnaire: Questionnaire;
  readonly instruments: readonly InstrumentDocument[];
  readonly rules: DecisionTable;
}

const books: readonly ScreeningBook[] = [
  { questionnaire: KAP_SCREENING_1, instruments: [PHQ_9, GAD_7], rules: KAP_ELIGIBILITY_1 },
];

/** What a person is invited to from now on. */
export const CURRENT = books.at(-1)!;

export function findBook(questionnaireVersion: string): ScreeningBook | undefined {
  return books.find(({ questionnaire }) => questionnaire.questionnaireVersion === questionnaireVersion);
}

/** The book that a screening began with: it keeps it to the end. */
export function bookOf(questionnaireVersion: string): ScreeningBook {
  const found = findBook(questionnaireVersion);
  if (!found) throw new Error(`There is no questionnaire ${questionnaireVersion}`);
  return found;
}
