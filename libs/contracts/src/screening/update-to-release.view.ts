import { OneOf, View } from '@stillwater/contract-kit';

import { nextSteps, type NextStep } from './choices.js';

/** What the person is to read: one of a few plain texts, and no word more. */
@View('update-to-release', { example: { nextStep: 'arrange_visit' } })
export class UpdateToRelease {
  @OneOf(nextSteps, { sensitive: 'clinical' }) nextStep!: NextStep;
}
