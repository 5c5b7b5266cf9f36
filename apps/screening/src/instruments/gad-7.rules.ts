import type { InstrumentDocument } from './instrument.rules.js';
import { HOW_OFTEN, NOTICE } from './phq-9.rules.js';

/** The published wording: not to be edited, re-ordered or translated here. */
export const GAD_7: InstrumentDocument = {
  instrument: 'gad-7',
  panel: '69737-5',
  code: '70274-6',
  lead: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  notice: NOTICE,
  choices: HOW_OFTEN,
  items: [
    { itemId: 'gad7-1', code: '69725-0', text: 'Feeling nervous, anxious or on edge' },
    { itemId: 'gad7-2', code: '68509-9', text: 'Not being able to stop or control worrying' },
    { itemId: 'gad7-3', code: '69733-4', text: 'Worrying too much about different things' },
    { itemId: 'gad7-4', code: '69734-2', text: 'Trouble relaxing' },
    { itemId: 'gad7-5', code: '69735-9', text: 'Being so restless that it is hard to sit still' },
    { itemId: 'gad7-6', code: '69689-8', text: 'Becoming easily annoyed or irritable' },
    { itemId: 'gad7-7', code: '69736-7', text: 'Feeling afraid as if something awful might happen' },
  ],
  bands: [
    { from: 0, band: 'minimal' },
    { from: 5, band: 'mild' },
    { from: 10, band: 'moderate' },
    { from: 15, band: 'severe' },
  ],
  positiveFrom: 10,
  mostMissing: 2,
};
