import { Event, Flag, Id, Instant } from '@stillwater/contract-kit';

/** Nothing more will come of the inquiry. Why stays with its owner, but for spam, which stops messages. */
@Event('inquiry.closed.v1', {
  owner: 'inquiries',
  key: 'inquiryId',
  example: {
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    spam: false,
    closedAt: '2026-11-05T16:30:00Z',
  },
})
export class InquiryClosed {
  @Id() inquiryId!: string;
  @Flag() spam!: boolean;
  @Instant() closedAt!: string;
}
