import { Instant, OneOf, Token, View } from '@stillwater/contract-kit';

import { screeningStates, type ScreeningState } from './choices.js';

/** The link for a message, at the moment of sending. Without `linkToken` it no longer works. */
@View('screening-link', {
  example: { linkToken: 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA', expiresAt: '2026-11-10T15:10:00Z', state: 'invited' },
})
export class ScreeningLink {
  @Token({ optional: true }) linkToken?: string;
  @Instant() expiresAt!: string;
  @OneOf(screeningStates) state!: ScreeningState;
}
