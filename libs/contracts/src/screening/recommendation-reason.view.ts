import { OneOf, Text, View } from '@stillwater/contract-kit';

import { recommendations, type Recommendation } from './choices.js';

/** Why the rules recommend what they recommend: every rule that applies, not the first. */
@View('recommendation-reason', {
  example: {
    code: 'E08:controlled',
    outcome: 'clinician_review',
    text: 'High blood pressure, controlled with medicine; the reported reading is in range.',
  },
})
export class RecommendationReason {
  @Text({ max: 60, sensitive: 'clinical' }) code!: string;
  @OneOf(recommendations, { sensitive: 'clinical' }) outcome!: Recommendation;
  @Text({ max: 400, sensitive: 'clinical' }) text!: string;
}
