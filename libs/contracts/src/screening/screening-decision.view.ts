import {
  each,
  Flag,
  Id,
  Instant,
  ListOf,
  LocalDate,
  Nested,
  OneOf,
  Text,
  Version,
  View,
} from '@stillwater/contract-kit';

import { decisionOutcomes, eachTreatmentRoute, type DecisionOutcome, type TreatmentRoute } from './choices.js';
import { Signature } from '../gateway/signature.view.js';

/** The decision as it was signed. */
@View('screening-decision', {
  example: {
    decisionId: '01995c31-7f20-7b19-8d4a-5e1c9f205507',
    outcome: 'eligible',
    bookable: true,
    routesAllowed: ['lozenge'],
    conditions: ['Blood pressure measured in the clinic before each visit.'],
    reasonCodes: ['E08:controlled'],
    validUntil: '2027-02-02',
    decidedById: '01995000-0000-7000-8000-000000000043',
    decidedAt: '2026-11-04T15:30:00Z',
    screeningVersion: 5,
    signature: {
      signedAt: '2026-11-04T15:30:00Z',
      licenceNumber: 'NC-2019-00417',
      licenceState: 'NC',
      licenceType: 'MD',
    },
  },
})
export class ScreeningDecision {
  @Id() decisionId!: string;
  @OneOf(decisionOutcomes, { sensitive: 'clinical' }) outcome!: DecisionOutcome;
  @Flag() bookable!: boolean;
  @ListOf(eachTreatmentRoute, { max: 5, sensitive: 'clinical' }) routesAllowed!: TreatmentRoute[];
  @ListOf(each.text({ max: 300 }), { max: 10, sensitive: 'clinical' }) conditions!: string[];
  @ListOf(each.text({ max: 60 }), { max: 40, sensitive: 'clinical' }) reasonCodes!: string[];
  @Text({ max: 4000, multiline: true, sensitive: 'clinical', optional: true }) note?: string;
  @LocalDate({ optional: true }) validUntil?: string;
  @Id() decidedById!: string;
  @Instant() decidedAt!: string;
  /** The version of the screening that was decided on. */
  @Version() screeningVersion!: number;
  @Nested(() => Signature) signature!: Signature;
}
