import { Instant, ListOf, Nested, Text, View } from '@stillwater/contract-kit';

import { AnswerShown } from './answer-shown.view.js';
import { InstrumentScore } from './instrument-score.view.js';
import { eachNextStep, type NextStep } from './choices.js';
import { RecommendationReason } from './recommendation-reason.view.js';
import { ReleasedUpdate } from './released-update.view.js';
import { ScreeningDecision } from './screening-decision.view.js';
import { ScreeningItem } from './screening-item.view.js';

/** Everything a clinician needs to judge a screening. Before it is submitted, nothing but its progress. */
@View('screening-review', {
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    state: 'under_review',
    invitedAt: '2026-11-03T15:10:00Z',
    expiresAt: '2026-11-10T15:10:00Z',
    submittedAt: '2026-11-03T18:20:40.118Z',
    reviewDueAt: '2026-11-05T23:00:00Z',
    recommendation: 'clinician_review',
    version: 5,
    abilities: ['decide', 'correct'],
    questionnaireVersion: 'kap-screening-1',
    answers: [
      {
        itemId: 'blood-pressure',
        text: 'Has anybody told you that your blood pressure is high?',
        answerText: 'Yes, and medicine keeps it in range',
        value: 'controlled',
        skipped: false,
      },
    ],
    scores: [
      {
        instrument: 'phq-9',
        code: '44261-6',
        total: 11,
        max: 27,
        band: 'moderate',
        positive: true,
        prorated: false,
        missing: 0,
      },
    ],
    ruleSetVersion: 'kap-eligibility-1',
    recommendedAt: '2026-11-03T18:20:40.118Z',
    reasons: [
      {
        code: 'E08:controlled',
        outcome: 'clinician_review',
        text: 'High blood pressure, controlled with medicine; the reported reading is in range.',
      },
    ],
  },
})
export class ScreeningReview extends ScreeningItem {
  @Text({ max: 40 }) questionnaireVersion!: string;
  @ListOf(() => AnswerShown, { max: 200, description: 'In the order of the questions; hidden ones left out.' })
  answers!: AnswerShown[];
  @ListOf(() => InstrumentScore, { max: 10 }) scores!: InstrumentScore[];
  @Text({ max: 40, optional: true }) ruleSetVersion?: string;
  @Instant({ optional: true }) recommendedAt?: string;
  @ListOf(() => RecommendationReason, { max: 100, description: 'The worst first.' }) reasons!: RecommendationReason[];
  @Nested(() => ScreeningDecision, { optional: true }) signedDecision?: ScreeningDecision;
  @ListOf(eachNextStep, { max: 3, optional: true, description: 'What may be released of the decision that counts.' })
  nextSteps?: NextStep[];
  @Nested(() => ReleasedUpdate, { optional: true }) released?: ReleasedUpdate;
}
