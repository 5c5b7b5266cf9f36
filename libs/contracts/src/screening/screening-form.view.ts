import { Flag, Instant, Int, ListOf, Nested, OneOf, View } from '@stillwater/contract-kit';

import { AnswerGiven } from './answer-given.view.js';
import {
  codeChannels,
  nextSteps,
  screeningFormStates,
  screeningMessages,
  type CodeChannel,
  type NextStep,
  type ScreeningFormState,
  type ScreeningMessage,
} from './choices.js';
import { Questionnaire } from './questionnaire.view.js';

/** What the holder of the link sees. Questions and answers only after the second factor; nothing that names a clinic. */
@View('screening-form', {
  example: {
    state: 'open',
    birthDateKnown: true,
    expiresAt: '2026-11-10T15:10:00Z',
    questionnaire: {
      questionnaireVersion: 'kap-screening-1',
      language: 'en-US',
      sections: [
        {
          sectionId: 'about-you',
          title: 'About you',
          items: [{ itemId: 'age', text: 'How old are you?', kind: 'number', choices: [], min: 1, max: 120 }],
        },
      ],
    },
    answers: [{ itemId: 'age', value: '41' }],
    answered: 1,
    total: 1,
    crisis: false,
  },
})
export class ScreeningForm {
  @OneOf(screeningFormStates) state!: ScreeningFormState;
  @Flag({
    description: 'The birth date was given before: it is compared now. Otherwise it is asked for the first time.',
  })
  birthDateKnown!: boolean;
  @OneOf(codeChannels, { optional: true, description: 'A code is needed too, and goes out on this channel.' })
  codeChannel?: CodeChannel;
  @Instant() expiresAt!: string;
  @Nested(() => Questionnaire, { optional: true }) questionnaire?: Questionnaire;
  @ListOf(() => AnswerGiven, { max: 200, optional: true }) answers?: AnswerGiven[];
  @Int({ min: 0, max: 1000, optional: true }) answered?: number;
  @Int({ min: 0, max: 1000, optional: true, description: 'Questions shown, given the answers so far.' }) total?: number;
  @Flag({ optional: true, description: 'Show the crisis block large.' }) crisis?: boolean;
  @OneOf(screeningMessages, { optional: true, description: 'After the submission.' }) message?: ScreeningMessage;
  @Flag({ optional: true, description: 'The link leads to what a clinician has released, not to questions.' })
  update?: boolean;
  @OneOf(nextSteps, {
    sensitive: 'clinical',
    optional: true,
    description: 'What was released, once the second factor is given.',
  })
  nextStep?: NextStep;
}
