import { Id, Instant, OneOf, View } from '@stillwater/contract-kit';

import { urgencies, type Urgency } from './choices.js';

/** What the visitor's page needs to go on. With `acute` or `review` it shows where to find help now. */
@View('inquiry-receipt', {
  example: {
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    receivedAt: '2026-11-02T14:03:20.512Z',
    urgency: 'routine',
  },
})
export class InquiryReceipt {
  @Id() inquiryId!: string;
  @Instant() receivedAt!: string;
  @OneOf(urgencies) urgency!: Urgency;
}
