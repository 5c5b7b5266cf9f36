import { Id, OneOf, View } from '@stillwater/contract-kit';

import { redriveRefusals, type RedriveRefusal } from './choices.js';

/** What became of one of the messages that were to be tried anew. */
@View('redrive-outcome', { example: { messageId: '01995a10-5e11-7c02-9a44-3d8b7f605505', refusal: 'too_late' } })
export class RedriveOutcome {
  @Id() messageId!: string;
  @OneOf(redriveRefusals, { optional: true, description: 'Absent: it is tried anew.' }) refusal?: RedriveRefusal;
}
