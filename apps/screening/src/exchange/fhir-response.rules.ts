import type {
  FhirAnswer,
  FhirAnsweredQuestion,
  FhirQuestionnaireResponse,
  QuestionnaireItem,
} from '@stillwater/contracts';
import type { Answers } from '../instruments/instrument.rules.js';
import type { ScreeningBook } from '../questionnaire/questionnaire-book.rules.js';
import { chosen, shownItems } from '../questionnaire/questionnaire.rules.js';
import { AnswerCodes } from './fhir-questionnaire.rules.js';

/** Submitted answers of one person. */
export interface Submitted {
  readonly screeningId: string;
  readonly personId: string;
  readonly submittedAt: string;
  /** Another screening has taken their place. */
  readonly corrected: boolean;
  readonly answers: Answers;
}

/** FHIR R4's extension for a value that is not there, and its code for "asked, and preferred not to say". */
const DECLINED = {
  url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
  valueCode: 'asked-declined',
};

/**
 * Answers in the form of FHIR R4 (https://hl7.org/fhir/R4/questionnaireresponse.html). Questions that were hidden, or
 * that nobody answered, and groups without an answer are left out.
 */
export function fhirResponse(book: ScreeningBook, submitted: Submitted): FhirQuestionnaireResponse {
  const { questionnaire } = book;
  const codes = new AnswerCodes(book);
  const shown = new Set(shownItems(questionnaire, submitted.answers));
  const groups = questionnaire.sections.map(({ sectionId, title, items }) => ({
    linkId: sectionId,
    text: title,
    item: items.filter((item) => shown.has(item)).flatMap((item) => answered(item, submitted.answers, codes)),
  }));
  return {
    resourceType: 'QuestionnaireResponse',
    id: submitted.screeningId,
    questionnaire: codes.url,
    status: submitted.corrected ? 'entered-in-error' : 'completed',
    language: questionnaire.language,
    subject: { reference: `Patient/${submitted.personId}` },
    authored: submitted.submittedAt,
    item: groups.filter(({ item }) => item.length > 0),
  };
}

function answered(item: QuestionnaireItem, answers: Answers, codes: AnswerCodes): FhirAnsweredQuestion[] {
  const value = answers[item.itemId];
  if (value === undefined) return [];
  const { itemId: linkId, text } = item;
  return [
    value === null ? { linkId, text, extension: [DECLINED] } : { linkId, text, answer: valuesOf(item, value, codes) },
  ];
}

function valuesOf(item: QuestionnaireItem, value: string, codes: AnswerCodes): FhirAnswer[] {
  if (item.kind === 'number') return [{ valueInteger: Number(value) }];
  return chosen(value).map((choice) => ({ valueCoding: codes.choice(item, choice) }));
}
