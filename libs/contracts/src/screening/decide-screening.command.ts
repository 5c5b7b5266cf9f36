import { Command, Id, Nested, Version } from '@stillwater/contract-kit';

import { DecisionProposed } from './decision-proposed.view.js';
import { ScreeningReview } from './screening-review.view.js';
import { Signature } from '../gateway/signature.view.js';

/** The prescriber's signed decision. Nobody and nothing else makes one. */
@Command('decide-screening.v1', {
  owner: 'screening',
  answers: ScreeningReview,
  callers: ['gateway'],
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    version: 5,
    outcome: 'eligible',
    routesAllowed: ['lozenge'],
    conditions: [],
    signature: {
      signedAt: '2026-11-04T15:30:00Z',
      licenceNumber: 'NC-2019-00417',
      licenceState: 'NC',
      licenceType: 'MD',
    },
  },
})
export class DecideScreening extends DecisionProposed {
  @Id() screeningId!: string;
  @Version() version!: number;
  @Nested(() => Signature) signature!: Signature;
}
