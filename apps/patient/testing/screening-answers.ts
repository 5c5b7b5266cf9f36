import type { components } from '@stillwater/api-client';

type Schemas = components['schemas'];
type Item = Schemas['QuestionnaireItem'];

export const token = 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA';

const often: Item['choices'] = [
  { value: '0', label: 'Not at all' },
  { value: '1', label: 'Several days' },
  { value: '2', label: 'More than half the days' },
  { value: '3', label: 'Nearly every day' },
];
const yesOrNo: Item['choices'] = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
  { value: 'not_sure', label: 'I am not sure', alone: true },
];

/** A short one with a question of every kind. */
export const questionnaire: Schemas['Questionnaire'] = {
  questionnaireVersion: 'kap-screening-1',
  language: 'en-US',
  sections: [
    {
      sectionId: 'about-you',
      title: 'About you',
      items: [
        { itemId: 'age', text: 'How old are you?', kind: 'number', choices: [], min: 1, max: 120, unit: 'years' },
        {
          itemId: 'heart',
          text: 'Which of these heart conditions do you have, or have you had?',
          kind: 'choices',
          choices: [
            { value: 'rhythm', label: 'A dangerous heart rhythm' },
            { value: 'stable', label: 'Another heart condition that is stable' },
            { value: 'none', label: 'None of these', alone: true },
            { value: 'not_sure', label: 'I am not sure', alone: true },
          ],
        },
        {
          itemId: 'blood-pressure-known',
          text: 'Do you know a blood pressure reading of yours from the last 30 days?',
          kind: 'choice',
          choices: yesOrNo.slice(0, 2),
        },
        {
          itemId: 'blood-pressure-upper',
          text: 'The upper number of that reading',
          hint: 'In "138 over 86" it is 138.',
          kind: 'number',
          choices: [],
          min: 60,
          max: 260,
          unit: 'mmHg',
          shownWhen: { items: ['blood-pressure-known'], values: ['yes'] },
        },
      ],
    },
    {
      sectionId: 'mood',
      title: 'The last two weeks: mood',
      lead: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
      notice:
        'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues. No permission required to reproduce, translate, display or distribute.',
      items: [
        {
          itemId: 'phq9-8',
          text: 'Moving or speaking so slowly that other people could have noticed? Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual',
          kind: 'choice',
          choices: often,
        },
        {
          itemId: 'phq9-9',
          text: 'Thoughts that you would be better off dead or of hurting yourself in some way',
          kind: 'choice',
          choices: often.map((choice) => (choice.value === '0' ? choice : { ...choice, callsForHelp: true })),
        },
      ],
    },
  ],
};

export const locked: Schemas['ScreeningForm'] = {
  state: 'locked',
  birthDateKnown: false,
  expiresAt: '2026-11-10T15:10:00.000Z',
};

export const fresh: Schemas['ScreeningForm'] = {
  ...locked,
  state: 'open',
  birthDateKnown: true,
  questionnaire,
  answers: [],
  answered: 0,
  total: 5,
  crisis: false,
};

/** All questions answered but the last two. */
export const begun: Schemas['ScreeningForm'] = {
  ...fresh,
  answers: [
    { itemId: 'age', value: '41' },
    { itemId: 'heart', skipped: true },
    { itemId: 'blood-pressure-known', value: 'no' },
  ],
  answered: 3,
};

export const receipt: Schemas['AnswerReceipt'] = {
  itemId: 'age',
  savedAt: '2026-11-03T18:02:11.204Z',
  answered: 1,
  total: 5,
  crisis: false,
};
