import { Command, Id } from '@stillwater/contract-kit';

import { InquiryDetail } from './inquiry-detail.view.js';

@Command('show-inquiry.v1', {
  owner: 'inquiries',
  answers: InquiryDetail,
  callers: ['gateway'],
  reads: true,
  example: { inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501' },
})
export class ShowInquiry {
  @Id() inquiryId!: string;
}
