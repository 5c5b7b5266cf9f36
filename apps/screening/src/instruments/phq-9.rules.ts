import type { InstrumentDocument } from './instrument.rules.js';

/** Answers of PHQ-9 and GAD-7, with their LOINC codes. */
export const HOW_OFTEN = [
  { value: '0', label: 'Not at all', code: 'LA6568-5' },
  { value: '1', label: 'Several days', code: 'LA6569-3' },
  { value: '2', label: 'More than half the days', code: 'LA6570-1' },
  { value: '3', label: 'Nearly every day', code: 'LA6571-9' },
] as const;

/** The notice that the reproduction of the wording asks for. */
export const NOTICE =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';

/** The published wording: not to be edited, re-ordered or translated here. */
export const PHQ_9: InstrumentDocument = {
  instrument: 'phq-9',
  panel: '44249-1',
  code: '44261-6',
  lead: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  notice: NOTICE,
  choices: HOW_OFTEN,
  items: [
    { itemId: 'phq9-1', code: '44250-9', text: 'Little interest or pleasure in doing things' },
    { itemId: 'phq9-2', code: '44255-8', text: 'Feeling down, depressed, or hopeless' },
    { itemId: 'phq9-3', code: '44259-0', text: 'Trouble falling or staying asleep, or sleeping too much' },
    { itemId: 'phq9-4', code: '44254-1', text: 'Feeling tired or having little energy' },
    { itemId: 'phq9-5', code: '44251-7', text: 'Poor appetite or overeating' },
    {
      itemId: 'phq9-6',
      code: '44258-2',
      text: 'Feeling bad about yourself - or that you are a failure or have let yourself or your family down',
    },
    {
      itemId: 'phq9-7',
      code: '44252-5',
      text: 'Trouble concentrating on things, such as reading the newspaper or watching television',
    },
    {
      itemId: 'phq9-8',
      code: '44253-3',
      text: 'Moving or speaking so slowly that other people could have noticed? Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual',
    },
    {
      itemId: 'phq9-9',
      code: '44260-8',
      text: 'Thoughts that you would be better off dead or of hurting yourself in some way',
    },
  ],
  extra: {
    itemId: 'phq9-difficulty',
    code: '69722-7',
    text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
    choices: [
      { value: '0', label: 'Not difficult at all' },
      { value: '1', label: 'Somewhat difficult' },
      { value: '2', label: 'Very difficult' },
      { value: '3', label: 'Extremely difficult' },
    ],
  },
  bands: [
    { from: 0, band: 'minimal' },
    { from: 5, band: 'mild' },
    { from: 10, band: 'moderate' },
    { from: 15, band: 'moderately_severe' },
    { from: 20, band: 'severe' },
  ],
  positiveFrom: 10,
  mostMissing: 2,
  neverEstimated: 'phq9-9',
  pattern: {
    core: ['phq9-1', 'phq9-2'],
    counts: 2,
    countsFor: { 'phq9-9': 1 },
    rows: [
      { from: 5, pattern: 'major' },
      { from: 2, pattern: 'other' },
    ],
  },
};

/** The thoughts that a clinician must hear of whatever the total is. */
export const PHQ_9_ITEM_9 = 'phq9-9';
