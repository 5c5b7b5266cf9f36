import { Command, Id, Version } from '@stillwater/contract-kit';

import { Assignment } from './assignment.view.js';
import { InquiryDetail } from './inquiry-detail.view.js';

@Command('assign-inquiry.v1', {
  owner: 'inquiries',
  answers: InquiryDetail,
  callers: ['gateway'],
  example: {
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    version: 1,
    assigneeId: '01995000-0000-7000-8000-000000000042',
  },
})
export class AssignInquiry extends Assignment {
  @Id() inquiryId!: string;
  @Version() version!: number;
}
