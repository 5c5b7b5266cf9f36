import { Flag, ListOf, OneOf, Text, View } from '@stillwater/contract-kit';

import { FhirAnswerOption } from './fhir-answer-option.view.js';
import { FhirCoding } from './fhir-coding.view.js';
import { FhirDisplayItem } from './fhir-display-item.view.js';
import { FhirEnableWhen } from './fhir-enable-when.view.js';
import { FhirExtension } from './fhir-extension.view.js';

/** FHIR R4 Questionnaire.item: a question, or words above and below the questions of a group. */
@View('fhir-question', {
  example: {
    linkId: 'phq9-1',
    code: [{ system: 'http://loinc.org', code: '44250-9' }],
    text: 'Little interest or pleasure in doing things',
    type: 'choice',
    answerOption: [{ valueCoding: { system: 'http://loinc.org', code: 'LA6568-5', display: 'Not at all' } }],
  },
})
export class FhirQuestion {
  @Text({ max: 60 }) linkId!: string;
  @ListOf(() => FhirCoding, { min: 1, max: 1, optional: true }) code?: FhirCoding[];
  @Text({ max: 600 }) text!: string;
  @OneOf(['choice', 'integer', 'display']) type!: 'choice' | 'integer' | 'display';
  @Flag({ optional: true, description: 'Several of the options may be chosen.' }) repeats?: boolean;
  @ListOf(() => FhirEnableWhen, { min: 1, max: 100, optional: true }) enableWhen?: FhirEnableWhen[];
  @OneOf(['any'], { optional: true }) enableBehavior?: 'any';
  @ListOf(() => FhirAnswerOption, { min: 1, max: 20, optional: true }) answerOption?: FhirAnswerOption[];
  @ListOf(() => FhirExtension, { min: 1, max: 3, optional: true }) extension?: FhirExtension[];
  @ListOf(() => FhirDisplayItem, { min: 1, max: 1, optional: true }) item?: FhirDisplayItem[];
}
