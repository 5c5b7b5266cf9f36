import type { components } from '@stillwater/api-client';

type Schemas = components['schemas'];
export type ScreeningForm = Schemas['ScreeningForm'];
export type Questionnaire = Schemas['Questionnaire'];
export type Section = Schemas['QuestionnaireSection'];
export type Item = Schemas['QuestionnaireItem'];
export type Answer = Schemas['AnswerGiven'];
export type AnswerReceipt = Schemas['AnswerReceipt'];
export type NextStep = Schemas['UpdateToRelease']['nextStep'];
export type Message = Schemas['ScreeningReceipt']['message'];

/** Answers by question. */
export type Answers = ReadonlyMap<string, Answer>;
