import { each, Id, Instant, ListOf, Nested, OneOf, Version, View } from '@stillwater/contract-kit';

import {
  recommendations,
  safetyLevels,
  screeningStates,
  type Recommendation,
  type SafetyLevel,
  type ScreeningState,
} from './choices.js';
import { ScreeningDecisionSummary } from './screening-decision-summary.view.js';

/** One screening in a list. */
@View('screening-item', {
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    state: 'recommended',
    invitedAt: '2026-11-03T15:10:00Z',
    expiresAt: '2026-11-10T15:10:00Z',
    submittedAt: '2026-11-03T18:20:40.118Z',
    reviewDueAt: '2026-11-05T23:00:00Z',
    recommendation: 'clinician_review',
    openFlag: 'non_acute',
    version: 4,
    abilities: ['take-up'],
  },
})
export class ScreeningItem {
  @Id() screeningId!: string;
  @Id() personId!: string;
  @Id({ optional: true }) inquiryId?: string;
  @OneOf(screeningStates) state!: ScreeningState;
  @Instant() invitedAt!: string;
  @Instant() expiresAt!: string;
  @Instant({ optional: true }) startedAt?: string;
  @Instant({ optional: true }) submittedAt?: string;
  @Instant({ optional: true }) reviewDueAt?: string;
  @Instant({ optional: true, description: 'Somebody took the review up.' }) takenUpAt?: string;
  @Id({ optional: true }) takenUpById?: string;
  @Instant({ optional: true, description: 'The link was taken back before it was used up.' }) linkRevokedAt?: string;
  @Id({ optional: true, description: 'The screening whose answers this one corrects.' }) correctsId?: string;
  @Id({ optional: true, description: 'The screening that takes the place of this one.' }) correctedById?: string;
  @OneOf(recommendations, { sensitive: 'clinical', optional: true, description: 'For clinicians only.' })
  recommendation?: Recommendation;
  @OneOf(safetyLevels, { optional: true, description: 'The worst flag of the person that is not resolved.' })
  openFlag?: SafetyLevel;
  @Nested(() => ScreeningDecisionSummary, { optional: true }) decision?: ScreeningDecisionSummary;
  @Version() version!: number;
  @ListOf(each.text({ max: 40 }), { max: 20, description: 'What the asking member of staff may do with it now.' })
  abilities!: string[];
}
