import { describe, expect, it } from '@jest/globals';
import { FhirQuestionnaire, FhirQuestionnaireResponse } from '@stillwater/contracts';
import { parse } from '@stillwater/contract-kit';
import { healthyAnswers } from '../questionnaire/healthy.fixture.js';
import { CURRENT } from '../questionnaire/questionnaire-book.rules.js';
import { itemsOf } from '../questionnaire/questionnaire.rules.js';
import { fhirQuestionnaire } from './fhir-questionnaire.rules.js';
import { fhirResponse } from './fhir-response.rules.js';

const document = fhirQuestionnaire(CURRENT, 'active');
const questions = document.item.flatMap(({ item }) => item).filter(({ type }) => type !== 'display');
const question = (linkId: string) => questions.find((item) => item.linkId === linkId)!;

function response(changes: Readonly<Record<string, string | null>> = {}) {
  return fhirResponse(CURRENT, {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    submittedAt: '2026-11-03T18:20:40.118Z',
    corrected: false,
    answers: { ...healthyAnswers, ...changes },
  });
}
const answered = (linkId: string, changes?: Readonly<Record<string, string | null>>) =>
  response(changes)
    .item.flatMap(({ item }) => item)
    .find((item) => item.linkId === linkId);

describe('a questionnaire in FHIR', () => {
  it('keeps its contract, has every question once and in order', () => {
    expect(parse(FhirQuestionnaire, document, { unknown: 'refuse' })).toMatchObject({ status: 'active' });
    expect(questions.map(({ linkId }) => linkId)).toEqual(itemsOf(CURRENT.questionnaire).map(({ itemId }) => itemId));
    const ids = document.item.flatMap(({ linkId, item }) => [
      linkId,
      ...item.flatMap((each) => [each.linkId, ...(each.item ?? []).map((words) => words.linkId)]),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names the questions and answers of published instruments by their LOINC codes', () => {
    expect(question('phq9-9')).toMatchObject({
      code: [{ system: 'http://loinc.org', code: '44260-8' }],
      type: 'choice',
    });
    expect(question('gad7-1').answerOption?.[3]?.valueCoding).toEqual({
      system: 'http://loinc.org',
      code: 'LA6571-9',
      display: 'Nearly every day',
    });
  });

  it('names answers of our own by the question', () => {
    expect(question('own-decisions')).not.toHaveProperty('code');
    expect(question('own-decisions').answerOption?.[0]?.valueCoding).toMatchObject({
      system: 'urn:stillwater:questionnaire:kap-screening-1:own-decisions',
      code: 'no',
    });
  });

  it('says when a question is asked, its limits and its unit', () => {
    expect(question('blood-pressure-upper')).toMatchObject({
      type: 'integer',
      enableBehavior: 'any',
      enableWhen: [{ question: 'blood-pressure-known', operator: '=', answerCoding: { code: 'yes' } }],
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: expect.any(Number) },
        { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: expect.any(Number) },
        {
          url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
          valueCoding: { system: 'http://unitsofmeasure.org', code: 'mm[Hg]', display: 'mmHg' },
        },
      ],
    });
    const conditional = itemsOf(CURRENT.questionnaire).filter(({ shownWhen }) => shownWhen);
    for (const { itemId } of conditional) expect(question(itemId).enableWhen).not.toEqual([]);
  });
});

describe('answers in FHIR', () => {
  it('keep their contract, and answer only questions of the questionnaire', () => {
    expect(parse(FhirQuestionnaireResponse, response(), { unknown: 'refuse' })).toMatchObject({
      questionnaire: document.url,
      subject: { reference: 'Patient/01995a10-3c3e-7a52-8f11-2b7d9c405502' },
      authored: '2026-11-03T18:20:40.118Z',
    });
    const given = response().item.flatMap(({ item }) => item.map(({ linkId }) => linkId));
    expect(given.toSorted()).toEqual(Object.keys(healthyAnswers).toSorted());
  });

  it('are codes of the question’s options, or whole numbers', () => {
    expect(answered('age')?.answer).toEqual([{ valueInteger: 41 }]);
    for (const { linkId, answer = [] } of response().item.flatMap(({ item }) => item)) {
      const options = question(linkId).answerOption?.map(({ valueCoding }) => valueCoding);
      for (const { valueCoding } of answer) if (valueCoding) expect(options).toContainEqual(valueCoding);
    }
  });

  it('say that somebody preferred not to answer', () => {
    expect(answered('thyroid', { thyroid: null })).toEqual({
      linkId: 'thyroid',
      text: question('thyroid').text,
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'asked-declined' }],
    });
  });

  it('leave out a question that is hidden by now', () => {
    expect(answered('blood-pressure-upper', { 'blood-pressure-known': 'no' })).toBeUndefined();
  });
});
