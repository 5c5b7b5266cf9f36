import type {
  Questionnaire,
  QuestionnaireChoice,
  QuestionnaireItem,
  QuestionnaireSection,
} from '@stillwater/contracts';
import { GAD_7 } from '../instruments/gad-7.rules.js';
import type { InstrumentDocument } from '../instruments/instrument.rules.js';
import { PHQ_9 } from '../instruments/phq-9.rules.js';
import { speaksOfDeath } from './safety-answers.rules.js';

const NOT_SURE: QuestionnaireChoice = { value: 'not_sure', label: 'I am not sure', alone: true };
const YES: QuestionnaireChoice = { value: 'yes', label: 'Yes' };
const NO: QuestionnaireChoice = { value: 'no', label: 'No' };
const NONE: QuestionnaireChoice = { value: 'none', label: 'None of these', alone: true };

const aboutYou: QuestionnaireSection = {
  sectionId: 'about-you',
  title: 'About you',
  items: [
    { itemId: 'age', text: 'How old are you?', kind: 'number', choices: [], min: 1, max: 120, unit: 'years' },
    yesOrNo('own-decisions', 'Do you read English well, and do you make your own decisions about your health care?'),
    {
      itemId: 'pregnancy',
      text: 'Which of these is true for you now?',
      kind: 'choice',
      choices: [
        { value: 'none', label: 'None of these, or it does not apply to me' },
        { value: 'pregnant', label: 'I am pregnant' },
        { value: 'breastfeeding', label: 'I am breastfeeding' },
        { value: 'trying', label: 'I am trying to become pregnant, also with fertility treatment' },
        { value: 'possible', label: 'I might be pregnant' },
        NOT_SURE,
      ],
    },
    yesOrNo('allergy', 'Have you ever had an allergic reaction to ketamine or esketamine?'),
  ],
};

const vessels: QuestionnaireSection = {
  sectionId: 'blood-vessels-and-heart',
  title: 'Blood vessels and heart',
  items: [
    yesOrNo(
      'aneurysm',
      'Has a doctor ever found an aneurysm (a bulging artery) or an arteriovenous malformation (a tangle of blood vessels) anywhere in your body?',
    ),
    yesOrNo('brain-bleed', 'Have you ever had bleeding in the brain?'),
    {
      itemId: 'stroke',
      text: 'Have you ever had a stroke, or a "mini-stroke" (TIA)?',
      kind: 'choice',
      choices: [
        { value: 'never', label: 'Never' },
        { value: 'within_6_months', label: 'Yes, within the last 6 months' },
        { value: 'older', label: 'Yes, longer ago' },
        NOT_SURE,
      ],
    },
    {
      itemId: 'blood-pressure',
      text: 'Has anybody told you that your blood pressure is high?',
      kind: 'choice',
      choices: [
        { value: 'none', label: 'No' },
        { value: 'controlled', label: 'Yes, and medicine keeps it in range' },
        { value: 'uncontrolled', label: 'Yes, and it is high in spite of medicine' },
        { value: 'untreated', label: 'Yes, and nothing is done about it' },
        NOT_SURE,
      ],
    },
    {
      itemId: 'blood-pressure-known',
      text: 'Do you know a blood pressure reading of yours from the last 30 days?',
      kind: 'choice',
      choices: [YES, NO],
    },
    {
      ...reading('blood-pressure-upper', 'The upper number of that reading', 60, 260),
      hint: 'In "138 over 86" it is 138.',
    },
    {
      ...reading('blood-pressure-lower', 'The lower number of that reading', 30, 180),
      hint: 'In "138 over 86" it is 86.',
    },
    {
      itemId: 'heart',
      text: 'Which of these heart conditions do you have, or have you had?',
      kind: 'choices',
      choices: [
        { value: 'heart_attack', label: 'A heart attack within the last 6 months' },
        { value: 'unstable_angina', label: 'Chest pain from the heart at rest, or getting worse (unstable angina)' },
        { value: 'failure', label: 'Heart failure that is not under control' },
        { value: 'rhythm', label: 'A dangerous heart rhythm' },
        { value: 'stable', label: 'Another heart condition that is stable' },
        NONE,
        NOT_SURE,
      ],
    },
  ],
};

const otherConditions: QuestionnaireSection = {
  sectionId: 'other-conditions',
  title: 'Other conditions',
  items: [
    {
      itemId: 'head',
      text: 'Which of these do you have, or have you had?',
      kind: 'choices',
      choices: [
        { value: 'pressure', label: 'Raised pressure inside the skull' },
        { value: 'mass', label: 'A tumor or other mass in the head' },
        { value: 'hydrocephalus', label: 'Hydrocephalus (fluid in the brain)' },
        { value: 'injury', label: 'A serious head injury, recent or with symptoms still' },
        NONE,
        NOT_SURE,
      ],
    },
    yesOrNo('eyes', 'Do you have glaucoma or raised eye pressure, or have you had eye surgery recently?'),
    {
      itemId: 'thyroid',
      text: 'Do you have an overactive thyroid?',
      kind: 'choice',
      choices: [
        { value: 'none', label: 'No' },
        { value: 'treated', label: 'Yes, and it is treated' },
        { value: 'untreated', label: 'Yes, and it is not treated' },
        NOT_SURE,
      ],
    },
  ],
};

/** Filled in by the person, before a clinician has seen them. A released version never changes: the next has the next number. */
export const KAP_SCREENING_1: Questionnaire = {
  questionnaireVersion: 'kap-screening-1',
  language: 'en-US',
  sections: [
    aboutYou,
    vessels,
    otherConditions,
    instrumentSection(PHQ_9, 'mood', 'The last two weeks: mood'),
    instrumentSection(GAD_7, 'worry', 'The last two weeks: worry'),
  ],
};

function yesOrNo(itemId: string, text: string): QuestionnaireItem {
  return { itemId, text, kind: 'choice', choices: [NO, YES, NOT_SURE] };
}

function reading(itemId: string, text: string, min: number, max: number): QuestionnaireItem {
  const shownWhen = { items: ['blood-pressure-known'], values: ['yes'] };
  return { itemId, text, kind: 'number', choices: [], min, max, unit: 'mmHg', shownWhen };
}

function instrumentSection(
  { lead, notice, items, choices, extra }: InstrumentDocument,
  sectionId: string,
  title: string,
): QuestionnaireSection {
  const asked: QuestionnaireItem[] = items.map(({ itemId, text }) => ({
    itemId,
    text,
    kind: 'choice',
    choices: choices.map(({ value, label }) => ({
      value,
      label,
      ...(speaksOfDeath(itemId, { [itemId]: value }) ? { callsForHelp: true } : {}),
    })),
  }));
  if (extra) {
    asked.push({
      itemId: extra.itemId,
      text: extra.text,
      kind: 'choice',
      choices: [...extra.choices],
      // "If you checked off any problems": asked when there is one.
      shownWhen: { items: items.map(({ itemId }) => itemId), values: ['1', '2', '3'] },
    });
  }
  return { sectionId, title, lead, notice, items: asked };
}
