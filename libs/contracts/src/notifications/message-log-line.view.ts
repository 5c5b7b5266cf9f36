import { Instant, Int, OneOf, Text, View } from '@stillwater/contract-kit';

import { messageSteps, type MessageStep } from './choices.js';

/** One thing that happened to a message. */
@View('message-log-line', {
  example: { at: '2026-11-02T14:03:20.790Z', what: 'postponed', reason: 'smtp_451', attempt: 1 },
})
export class MessageLogLine {
  @Instant() at!: string;
  @OneOf(messageSteps, {
    description: '`duplicate`: it was wanted once more, and not sent twice. `redriven`: staff had it tried anew.',
  })
  what!: MessageStep;
  @Text({ max: 60, optional: true, description: "Why, in our own words or in the carrier's code." }) reason?: string;
  @Int({ min: 0, max: 1000, description: 'Which try it was; 0 before the first.' }) attempt!: number;
}
