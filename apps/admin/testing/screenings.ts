import type { components } from '@stillwater/api-client';
import type { FakeApi } from '@stillwater/ui/testing';
import { dana, gray, person, screeningId } from './ids.js';

type Schemas = components['schemas'];

export const waiting: Schemas['ScreeningItem'] = {
  screeningId,
  personId: person,
  state: 'recommended',
  invitedAt: '2026-11-03T15:10:00Z',
  expiresAt: '2026-11-10T15:10:00Z',
  submittedAt: '2026-11-03T18:20:40.118Z',
  reviewDueAt: '2026-11-05T23:00:00Z',
  recommendation: 'clinician_review',
  openFlag: 'non_acute',
  version: 4,
  abilities: ['take-up'],
};

export const invited: Schemas['ScreeningItem'] = {
  screeningId: '01995000-0000-7000-8000-000000000502',
  personId: gray,
  state: 'invited',
  invitedAt: '2026-11-03T15:10:00Z',
  expiresAt: '2026-11-10T15:10:00Z',
  version: 1,
  abilities: ['revoke-link', 'forget-birth-date'],
};

export const decided: Schemas['ScreeningItem'] = {
  screeningId: '01995000-0000-7000-8000-000000000503',
  personId: person,
  state: 'decided',
  invitedAt: '2026-09-03T15:10:00Z',
  expiresAt: '2026-09-10T15:10:00Z',
  submittedAt: '2026-09-03T18:20:40.118Z',
  decision: { bookable: true, validUntil: '2027-02-02', decidedAt: '2026-09-04T15:30:00Z' },
  version: 6,
  abilities: [],
};

export const review: Schemas['ScreeningReview'] = {
  ...waiting,
  state: 'under_review',
  takenUpAt: '2026-11-04T14:00:00Z',
  takenUpById: dana,
  version: 5,
  abilities: ['decide', 'correct'],
  questionnaireVersion: 'kap-screening-1',
  answers: [
    {
      itemId: 'phq-9-1',
      section: 'The last two weeks: mood',
      text: 'Over the last two weeks, how often have you been bothered by: Little interest or pleasure in doing things',
      answerText: 'More than half the days',
      value: '2',
      skipped: false,
    },
    {
      itemId: 'blood-pressure',
      text: 'Has anybody told you that your blood pressure is high?',
      answerText: 'Yes, and medicine keeps it in range',
      value: 'controlled',
      skipped: false,
    },
    { itemId: 'allergy', text: 'Are you allergic to ketamine or esketamine?', skipped: true },
    { itemId: 'thyroid', text: 'Do you have an overactive thyroid?', skipped: false },
  ],
  scores: [
    {
      instrument: 'phq-9',
      code: '44261-6',
      total: 11,
      max: 27,
      band: 'moderate',
      positive: true,
      pattern: 'other',
      prorated: false,
      missing: 0,
    },
    {
      instrument: 'gad-7',
      code: '70274-6',
      total: 6,
      max: 21,
      band: 'mild',
      positive: false,
      prorated: true,
      missing: 1,
    },
  ],
  ruleSetVersion: 'kap-eligibility-1',
  recommendedAt: '2026-11-03T18:20:40.118Z',
  reasons: [
    { code: 'E04:missing', outcome: 'clinician_review', text: 'The question about an allergy was not answered.' },
    {
      code: 'E08:controlled',
      outcome: 'clinician_review',
      text: 'High blood pressure, controlled with medicine; the reported reading is in range.',
    },
  ],
};

export const signed: Schemas['ScreeningReview'] = {
  ...review,
  state: 'decided',
  version: 6,
  abilities: ['correct', 'decide', 'release'],
  nextSteps: ['arrange_visit', 'talk_first'],
  signedDecision: {
    decisionId: '01995000-0000-7000-8000-000000000601',
    outcome: 'eligible',
    bookable: true,
    routesAllowed: ['lozenge', 'injection'],
    conditions: ['Blood pressure measured before each visit.'],
    reasonCodes: ['E08:controlled'],
    note: 'Spoke with her about the blood pressure.',
    validUntil: '2027-02-02',
    decidedById: dana,
    decidedAt: '2026-11-04T15:30:00Z',
    screeningVersion: 5,
    signature: {
      signedAt: '2026-11-04T15:30:00Z',
      licenceType: 'MD',
      licenceState: 'NC',
      licenceNumber: 'NC-2019-00417',
    },
  },
};

export const screenings: FakeApi = {
  'GET /v1/clinics/*/screenings': ({ query }) => ({
    body: { items: query.get('personId') === null ? [waiting, invited] : [invited, waiting, decided] },
  }),
  'GET /v1/clinics/*/screenings/*': () => ({ body: review, headers: { etag: '"5"' } }),
};

export const noScreenings: FakeApi = {
  'GET /v1/clinics/*/screenings': () => ({ body: { items: [] } }),
};
