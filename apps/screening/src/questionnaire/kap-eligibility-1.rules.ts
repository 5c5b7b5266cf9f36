import type { Condition, DecisionTable } from './eligibility.rules.js';

const chose = (item: string, ...is: string[]): Condition => ({ item, is });
const UPPER = 'blood-pressure-upper';
const LOWER = 'blood-pressure-lower';

/**
 * The recommendation's rules E01 to E12, and the part of E20 that this questionnaire asks. Nothing here decides: a
 * prescriber signs. A released version never changes: the next has the next number.
 */
export const KAP_ELIGIBILITY_1: DecisionTable = {
  ruleSetVersion: 'kap-eligibility-1',
  rules: [
    {
      id: 'E01',
      subject: 'Age',
      needs: ['age'],
      rows: [
        { code: 'under_18', when: { item: 'age', to: 17 }, outcome: 'not_suitable', text: 'Under 18: adults only.' },
        { code: '65_or_older', when: { item: 'age', from: 65 }, outcome: 'clinician_review', text: '65 or older.' },
      ],
    },
    {
      id: 'E02',
      subject: 'Own decisions and language',
      needs: ['own-decisions'],
      rows: [
        {
          code: 'no_consent',
          when: chose('own-decisions', 'no'),
          outcome: 'not_suitable',
          text: 'Can not consent in the language of the consent documents.',
        },
      ],
    },
    {
      id: 'E03',
      subject: 'Pregnancy',
      needs: ['pregnancy'],
      rows: [
        {
          code: 'pregnant_or_breastfeeding',
          when: chose('pregnancy', 'pregnant', 'breastfeeding'),
          outcome: 'not_suitable',
          text: 'Pregnant or breastfeeding.',
        },
        {
          code: 'possible_pregnancy',
          when: chose('pregnancy', 'trying', 'possible'),
          outcome: 'clinician_review',
          text: 'Trying to become pregnant, or possibly pregnant: a test is needed.',
        },
      ],
    },
    {
      id: 'E04',
      subject: 'Allergy',
      needs: ['allergy'],
      rows: [
        {
          code: 'allergy',
          when: chose('allergy', 'yes'),
          outcome: 'not_suitable',
          text: 'Allergy to ketamine or esketamine: contraindicated by the label.',
        },
      ],
    },
    {
      id: 'E05',
      subject: 'Aneurysm or arteriovenous malformation',
      needs: ['aneurysm'],
      rows: [
        {
          code: 'aneurysm',
          when: chose('aneurysm', 'yes'),
          outcome: 'not_suitable',
          text: 'Aneurysm or arteriovenous malformation: contraindicated by the label.',
        },
      ],
    },
    {
      id: 'E06',
      subject: 'Bleeding in the brain',
      needs: ['brain-bleed'],
      rows: [
        {
          code: 'brain_bleed',
          when: chose('brain-bleed', 'yes'),
          outcome: 'not_suitable',
          text: 'Bleeding in the brain, ever: contraindicated by the label.',
        },
      ],
    },
    {
      id: 'E07',
      subject: 'Stroke or TIA',
      needs: ['stroke'],
      rows: [
        {
          code: 'recent_stroke',
          when: chose('stroke', 'within_6_months'),
          outcome: 'not_suitable',
          text: 'Stroke or TIA within the last 6 months.',
        },
        {
          code: 'past_stroke',
          when: chose('stroke', 'older'),
          outcome: 'clinician_review',
          text: 'Stroke or TIA more than 6 months ago.',
        },
      ],
    },
    {
      id: 'E08',
      subject: 'Blood pressure',
      needs: ['blood-pressure', 'blood-pressure-known', UPPER, LOWER],
      rows: [
        {
          code: 'uncontrolled',
          when: chose('blood-pressure', 'uncontrolled', 'untreated'),
          outcome: 'not_suitable',
          text: 'High blood pressure, uncontrolled or untreated: not until it is controlled.',
        },
        {
          code: 'very_high_reading',
          when: {
            any: [
              { item: UPPER, from: 160 },
              { item: LOWER, from: 100 },
            ],
          },
          outcome: 'not_suitable',
          text: 'Reported reading of 160 or more, or 100 or more: not now.',
        },
        {
          code: 'high_reading',
          when: {
            any: [
              { item: UPPER, from: 141, to: 159 },
              { item: LOWER, from: 91, to: 99 },
            ],
          },
          outcome: 'clinician_review',
          text: 'Reported reading above 140, or above 90. The decision needs a measured one within 30 days.',
        },
        {
          code: 'controlled',
          when: {
            all: [chose('blood-pressure', 'controlled'), { item: UPPER, to: 140 }, { item: LOWER, to: 90 }],
          },
          outcome: 'clinician_review',
          text: 'High blood pressure, controlled with medicine; the reported reading is in range.',
        },
        {
          code: 'missing',
          when: chose('blood-pressure-known', 'no'),
          outcome: 'clinician_review',
          text: 'No recent blood pressure reading is known.',
        },
      ],
    },
    {
      id: 'E09',
      subject: 'Heart',
      needs: ['heart'],
      rows: [
        {
          code: 'acute_heart_disease',
          when: chose('heart', 'heart_attack', 'unstable_angina', 'failure', 'rhythm'),
          outcome: 'not_suitable',
          text: 'Heart attack within 6 months, unstable angina, decompensated failure or a dangerous rhythm.',
        },
        {
          code: 'stable_heart_disease',
          when: chose('heart', 'stable'),
          outcome: 'clinician_review',
          text: 'Stable heart disease: ECG or cardiology first.',
        },
      ],
    },
    {
      id: 'E10',
      subject: 'Pressure or injury in the head',
      needs: ['head'],
      rows: [
        {
          code: 'raised_pressure',
          when: chose('head', 'pressure', 'mass', 'hydrocephalus'),
          outcome: 'not_suitable',
          text: 'Raised intracranial pressure, a mass, or hydrocephalus.',
        },
        {
          code: 'head_injury',
          when: chose('head', 'injury'),
          outcome: 'clinician_review',
          text: 'Serious head injury, recent or with symptoms.',
        },
      ],
    },
    {
      id: 'E11',
      subject: 'Eyes',
      needs: ['eyes'],
      rows: [
        {
          code: 'eye_pressure',
          when: chose('eyes', 'yes'),
          outcome: 'clinician_review',
          text: 'Glaucoma, raised eye pressure or recent eye surgery.',
        },
      ],
    },
    {
      id: 'E12',
      subject: 'Overactive thyroid',
      needs: ['thyroid'],
      rows: [
        {
          code: 'untreated_thyroid',
          when: chose('thyroid', 'untreated'),
          outcome: 'not_suitable',
          text: 'Overactive thyroid, untreated.',
        },
        {
          code: 'treated_thyroid',
          when: chose('thyroid', 'treated'),
          outcome: 'clinician_review',
          text: 'Overactive thyroid, treated.',
        },
      ],
    },
    {
      id: 'E20',
      subject: 'Thoughts of death or of hurting oneself (PHQ-9, item 9)',
      needs: ['phq9-9'],
      rows: [
        {
          code: 'item_9',
          when: { item: 'phq9-9', from: 1 },
          outcome: 'clinician_review',
          text: 'Thoughts of death or of hurting oneself (PHQ-9, item 9): a clinician looks the same day.',
        },
      ],
    },
  ],
};
