import { each, ListOf, LocalDate, OneOf, Text, View } from '@stillwater/contract-kit';

import { decisionOutcomes, eachTreatmentRoute, type DecisionOutcome, type TreatmentRoute } from './choices.js';

/** What a prescriber decides. */
@View('decision-proposed', {
  example: { outcome: 'eligible', routesAllowed: ['lozenge'], conditions: [] },
})
export class DecisionProposed {
  @OneOf(decisionOutcomes, { sensitive: 'clinical' }) outcome!: DecisionOutcome;
  @ListOf(eachTreatmentRoute, { max: 5, sensitive: 'clinical', description: 'At least one when eligible, else none.' })
  routesAllowed!: TreatmentRoute[];
  @ListOf(each.text({ max: 300 }), { max: 10, sensitive: 'clinical' }) conditions!: string[];
  @ListOf(each.text({ max: 60, pattern: /^[A-Z0-9]+(:[a-z0-9_]+)?$/ }), {
    max: 40,
    sensitive: 'clinical',
    optional: true,
    description: 'The reasons that weighed; those of the recommendation unless told.',
  })
  reasonCodes?: string[];
  @Text({ max: 4000, multiline: true, sensitive: 'clinical', optional: true }) note?: string;
  @LocalDate({ optional: true, description: '90 days from today in the clinic unless told. Only when eligible.' })
  validUntil?: string;
}
