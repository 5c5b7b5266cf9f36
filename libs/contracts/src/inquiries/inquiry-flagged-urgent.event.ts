import { Event, Id, Instant, OneOf } from '@stillwater/contract-kit';

/** The visitor says to be in danger now (`acute`), or wrote words that a human should read soon (`review`). */
@Event('inquiry.flagged_urgent.v1', {
  owner: 'inquiries',
  key: 'inquiryId',
  example: {
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    level: 'acute',
    flaggedAt: '2026-11-02T14:03:20.512Z',
  },
})
export class InquiryFlaggedUrgent {
  @Id() inquiryId!: string;
  @Id() personId!: string;
  @OneOf(['review', 'acute']) level!: 'review' | 'acute';
  @Instant() flaggedAt!: string;
}
