import { Event, Id, Instant } from '@stillwater/contract-kit';

/** A member of staff looks after the inquiry from now on. */
@Event('inquiry.assigned.v1', {
  owner: 'inquiries',
  key: 'inquiryId',
  example: {
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    assigneeId: '01995000-0000-7000-8000-000000000042',
    assignedAt: '2026-11-02T14:09:41.003Z',
  },
})
export class InquiryAssigned {
  @Id() inquiryId!: string;
  @Id() assigneeId!: string;
  @Instant() assignedAt!: string;
}
