import { Command, Id, Version } from '@stillwater/contract-kit';

import { ContactAttempt } from './contact-attempt.view.js';
import { InquiryDetail } from './inquiry-detail.view.js';

/** Staff reached out to the visitor, or tried to. */
@Command('log-contact.v1', {
  owner: 'inquiries',
  answers: InquiryDetail,
  callers: ['gateway'],
  example: { inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501', version: 2, channel: 'phone', reached: true },
})
export class LogContact extends ContactAttempt {
  @Id() inquiryId!: string;
  @Version() version!: number;
}
