import type {
  FhirCoding,
  FhirEnableWhen,
  FhirExtension,
  FhirQuestion,
  FhirQuestionGroup,
  FhirQuestionnaire,
  QuestionnaireItem,
  QuestionnaireSection,
  ShownWhen,
} from '@stillwater/contracts';
import type { ScreeningBook } from '../questionnaire/questionnaire-book.rules.js';
import { itemsOf } from '../questionnaire/questionnaire.rules.js';

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';
const DEFINITION = 'http://hl7.org/fhir/StructureDefinition';

/** UCUM codes of the units that questions use. */
const UNITS: Readonly<Record<string, string>> = { years: 'a', mmHg: 'mm[Hg]' };

/** The codes by which other software knows questions and answers: those of LOINC where it has them, else our own. */
export class AnswerCodes {
  private readonly questions = new Map<string, string>();
  private readonly choices = new Map<string, string>();
  readonly url: string;

  constructor({ questionnaire, instruments }: ScreeningBook) {
    this.url = `urn:stillwater:questionnaire:${questionnaire.questionnaireVersion}`;
    for (const { items, choices, extra } of instruments) {
      for (const { itemId, code } of items) {
        this.questions.set(itemId, code);
        for (const choice of choices) this.choices.set(`${itemId}=${choice.value}`, choice.code);
      }
      if (extra) this.questions.set(extra.itemId, extra.code);
    }
  }

  question(itemId: string): FhirCoding | undefined {
    const code = this.questions.get(itemId);
    return code === undefined ? undefined : { system: LOINC, code };
  }

  choice({ itemId, choices }: QuestionnaireItem, value: string): FhirCoding {
    const code = this.choices.get(`${itemId}=${value}`);
    const label = choices.find((choice) => choice.value === value)?.label;
    const coding = code === undefined ? { system: `${this.url}:${itemId}`, code: value } : { system: LOINC, code };
    return label === undefined ? coding : { ...coding, display: label };
  }
}

/** A questionnaire in the form of FHIR R4 (https://hl7.org/fhir/R4/questionnaire.html): each section is a group. */
export function fhirQuestionnaire(book: ScreeningBook, status: FhirQuestionnaire['status']): FhirQuestionnaire {
  const { questionnaireVersion, language, sections } = book.questionnaire;
  const codes = new AnswerCodes(book);
  const items = new Map(itemsOf(book.questionnaire).map((item) => [item.itemId, item]));
  return {
    resourceType: 'Questionnaire',
    url: codes.url,
    version: questionnaireVersion,
    status,
    language,
    item: sections.map((section) => group(section, codes, items)),
  };
}

function group(
  { sectionId, title, lead, notice, items }: QuestionnaireSection,
  codes: AnswerCodes,
  all: ReadonlyMap<string, QuestionnaireItem>,
): FhirQuestionGroup {
  const words = (part: string, text: string | undefined): FhirQuestion[] =>
    text === undefined ? [] : [{ linkId: `${sectionId}-${part}`, text, type: 'display' }];
  const questions = items.map((item) => question(item, codes, all));
  const item = [...words('lead', lead), ...questions, ...words('notice', notice)];
  return { linkId: sectionId, text: title, type: 'group', item };
}

function question(
  item: QuestionnaireItem,
  codes: AnswerCodes,
  all: ReadonlyMap<string, QuestionnaireItem>,
): FhirQuestion {
  const { itemId, text, hint, kind, choices, shownWhen } = item;
  const code = codes.question(itemId);
  const extension = limits(item);
  return {
    linkId: itemId,
    ...(code ? { code: [code] } : {}),
    text,
    type: kind === 'number' ? 'integer' : 'choice',
    ...(kind === 'choices' ? { repeats: true } : {}),
    ...(shownWhen ? { enableWhen: enableWhen(shownWhen, codes, all), enableBehavior: 'any' } : {}),
    ...(kind === 'number'
      ? {}
      : { answerOption: choices.map(({ value }) => ({ valueCoding: codes.choice(item, value) })) }),
    ...(extension.length > 0 ? { extension } : {}),
    ...(hint === undefined ? {} : { item: [{ linkId: `${itemId}-hint`, text: hint, type: 'display' }] }),
  };
}

function enableWhen(
  { items, values }: ShownWhen,
  codes: AnswerCodes,
  all: ReadonlyMap<string, QuestionnaireItem>,
): FhirEnableWhen[] {
  return items.flatMap((itemId) => {
    const item = all.get(itemId);
    const possible = values.filter((value) => item?.choices.some((choice) => choice.value === value));
    return possible.map((value) => ({
      question: itemId,
      operator: '=' as const,
      answerCoding: codes.choice(item!, value),
    }));
  });
}

function limits({ kind, min, max, unit }: QuestionnaireItem): FhirExtension[] {
  if (kind !== 'number') return [];
  const found: FhirExtension[] = [];
  if (min !== undefined) found.push({ url: `${DEFINITION}/minValue`, valueInteger: min });
  if (max !== undefined) found.push({ url: `${DEFINITION}/maxValue`, valueInteger: max });
  const code = unit === undefined ? undefined : UNITS[unit];
  if (code !== undefined) {
    found.push({
      url: `${DEFINITION}/questionnaire-unit`,
      valueCoding: { system: UCUM, code, display: unit! },
    });
  }
  return found;
}
