import { Id, Instant, OneOf, Text, Version, View } from '@stillwater/contract-kit';

import { inquiryStates, intents, urgencies, type InquiryState, type Intent, type Urgency } from './choices.js';

@View('inquiry-list-item', {
  example: {
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    givenName: 'Avery',
    familyName: 'Lane',
    intent: 'ready_to_schedule',
    state: 'contacted',
    urgency: 'routine',
    assigneeId: '01995000-0000-7000-8000-000000000042',
    receivedAt: '2026-11-02T14:03:20.512Z',
    contactedAt: '2026-11-02T14:20:00Z',
    version: 3,
  },
})
export class InquiryListItem {
  @Id() inquiryId!: string;
  @Id() personId!: string;
  @Text({ max: 80, sensitive: 'contact' }) givenName!: string;
  @Text({ max: 80, sensitive: 'contact', optional: true }) familyName?: string;
  @OneOf(intents) intent!: Intent;
  @OneOf(inquiryStates) state!: InquiryState;
  @OneOf(urgencies) urgency!: Urgency;
  @Id({ optional: true }) assigneeId?: string;
  @Instant() receivedAt!: string;
  @Instant({ optional: true, description: 'When staff first reached out.' }) contactedAt?: string;
  @Version() version!: number;
}
