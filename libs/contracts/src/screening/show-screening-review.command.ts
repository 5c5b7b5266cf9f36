import { Command, Id } from '@stillwater/contract-kit';

import { ScreeningReview } from './screening-review.view.js';

/** Answers, scores and recommendation of one screening. */
@Command('show-screening-review.v1', {
  owner: 'screening',
  answers: ScreeningReview,
  callers: ['gateway'],
  reads: true,
  example: { screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505' },
})
export class ShowScreeningReview {
  @Id() screeningId!: string;
}
