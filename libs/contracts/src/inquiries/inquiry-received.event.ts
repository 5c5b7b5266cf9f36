import { Event, Id, Instant, OneOf } from '@stillwater/contract-kit';

import { intents, urgencies, type Intent, type Urgency } from './choices.js';

/** A visitor wrote to a clinic. */
@Event('inquiry.received.v1', {
  owner: 'inquiries',
  key: 'inquiryId',
  example: {
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    intent: 'ready_to_schedule',
    urgency: 'routine',
    receivedAt: '2026-11-02T14:03:20.512Z',
  },
})
export class InquiryReceived {
  @Id() inquiryId!: string;
  @Id() personId!: string;
  @OneOf(intents) intent!: Intent;
  @OneOf(urgencies) urgency!: Urgency;
  @Instant() receivedAt!: string;
}
