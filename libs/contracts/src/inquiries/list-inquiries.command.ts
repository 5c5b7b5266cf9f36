import { Command, Flag, Id, OneOf } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';
import { inquiryStates, intents, type InquiryState, type Intent } from './choices.js';
import { InquiryPage } from './inquiry-page.view.js';

@Command('list-inquiries.v1', {
  owner: 'inquiries',
  answers: InquiryPage,
  callers: ['gateway'],
  reads: true,
  example: { state: 'new', urgent: true, limit: 25 },
})
export class ListInquiries extends PageRequest {
  @OneOf(inquiryStates, { optional: true }) state?: InquiryState;
  @Flag({ optional: true, description: 'True lists the urgent ones only, false the others.' }) urgent?: boolean;
  @Id({ optional: true }) assigneeId?: string;
  @OneOf(intents, { optional: true }) intent?: Intent;
}
