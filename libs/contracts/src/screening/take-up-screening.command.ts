import { Command, Id, Version } from '@stillwater/contract-kit';

import { ScreeningReview } from './screening-review.view.js';

/** A clinician begins the review. */
@Command('take-up-screening.v1', {
  owner: 'screening',
  answers: ScreeningReview,
  callers: ['gateway'],
  example: { screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505', version: 4 },
})
export class TakeUpScreening {
  @Id() screeningId!: string;
  @Version() version!: number;
}
