import { Event, Id, Instant, OneOf } from '@stillwater/contract-kit';

const states = ['new', 'contacted', 'consult_booked', 'converted'] as const;

/**
 * The inquiry followed from what happened elsewhere: its intro call was booked, or called off again, or the person was
 * invited to be screened.
 */
@Event('inquiry.progressed.v1', {
  owner: 'inquiries',
  key: 'inquiryId',
  example: {
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    state: 'consult_booked',
    progressedAt: '2026-11-02T14:25:00Z',
  },
})
export class InquiryProgressed {
  @Id() inquiryId!: string;
  @Id() personId!: string;
  @OneOf(states) state!: (typeof states)[number];
  @Instant() progressedAt!: string;
}
