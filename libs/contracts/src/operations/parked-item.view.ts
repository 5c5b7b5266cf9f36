import { Id, Instant, Int, OneOf, Text, View } from '@stillwater/contract-kit';

import { parkedStates, type ParkedState } from './choices.js';

/** A message that its consumer could not take in; its neighbours went on. */
@View('parked-item', {
  example: {
    parkedId: '01995a10-6f20-7d3b-a5e8-9c1b2a805507',
    consumer: 'screening-raise-flag-for-urgent-inquiry',
    type: 'inquiry.flagged_urgent.v1',
    eventId: '01995a10-3c45-7f61-8b20-7e4d1c905508',
    aggregateId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    reason: 'The handler failed 10 times.',
    attempts: 10,
    parkedAt: '2026-11-02T14:41:07.220Z',
    state: 'parked',
  },
})
export class ParkedItem {
  @Id() parkedId!: string;
  @Text({ max: 200 }) consumer!: string;
  @Text({ max: 200, description: 'The event type that the message names, known or not.' }) type!: string;
  @Id() eventId!: string;
  @Id({ optional: true, description: 'Absent when the message could not be read that far.' }) aggregateId?: string;
  @Text({ max: 2000, multiline: true, sensitive: false, description: 'The error, without values.' }) reason!: string;
  @Int({ min: 0, max: 1_000_000 }) attempts!: number;
  @Instant() parkedAt!: string;
  @OneOf(parkedStates) state!: ParkedState;
}
