import { Command, Id, Version } from '@stillwater/contract-kit';

import { InquiryClosure } from './inquiry-closure.view.js';
import { InquiryDetail } from './inquiry-detail.view.js';

@Command('close-inquiry.v1', {
  owner: 'inquiries',
  answers: InquiryDetail,
  callers: ['gateway'],
  example: { inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501', version: 3, reason: 'no_response' },
})
export class CloseInquiry extends InquiryClosure {
  @Id() inquiryId!: string;
  @Version() version!: number;
}
