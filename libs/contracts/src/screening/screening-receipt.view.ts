import { Instant, OneOf, View } from '@stillwater/contract-kit';

import { screeningMessages, type ScreeningMessage } from './choices.js';

/** All that the person learns: no reasons, no scores. */
@View('screening-receipt', {
  example: { submittedAt: '2026-11-03T18:20:40.118Z', message: 'clinician_will_review' },
})
export class ScreeningReceipt {
  @Instant() submittedAt!: string;
  @OneOf(screeningMessages) message!: ScreeningMessage;
}
