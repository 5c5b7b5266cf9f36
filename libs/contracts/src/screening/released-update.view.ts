import { Id, Instant, OneOf, View } from '@stillwater/contract-kit';

import { nextSteps, type NextStep } from './choices.js';

/** What the person can read about the decision that counts now. */
@View('released-update', {
  example: {
    releaseId: '01995c32-1a40-7c2b-9e5d-6f2d0a305508',
    nextStep: 'arrange_visit',
    releasedById: '01995000-0000-7000-8000-000000000043',
    releasedAt: '2026-11-04T15:42:00Z',
    expiresAt: '2026-11-11T15:42:00Z',
  },
})
export class ReleasedUpdate {
  @Id() releaseId!: string;
  @OneOf(nextSteps, { sensitive: 'clinical' }) nextStep!: NextStep;
  @Id() releasedById!: string;
  @Instant() releasedAt!: string;
  @Instant({ description: 'Its link works until then.' }) expiresAt!: string;
  @Instant({ optional: true, description: 'The person has opened it.' }) readAt?: string;
}
