import { ListOf, Text, View } from '@stillwater/contract-kit';

import { RedriveOutcome } from './redrive-outcome.view.js';

/** What became of each message that was meant, the latest first. */
@View('redriven-messages', {
  example: { items: [{ messageId: '01995a10-5e11-7c02-9a44-3d8b7f605505', refusal: 'too_late' }] },
})
export class RedrivenMessages {
  @ListOf(() => RedriveOutcome, { max: 100 }) items!: RedriveOutcome[];
  @Text({ max: 512, optional: true, description: 'Where the next hundred begin; absent when these were the last.' })
  nextCursor?: string;
}
