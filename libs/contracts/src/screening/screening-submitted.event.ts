import { Event, Id, Instant } from '@stillwater/contract-kit';

/** The answers are complete as far as the person gives them, and never change again. */
@Event('screening.submitted.v1', {
  owner: 'screening',
  key: 'screeningId',
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    submittedAt: '2026-11-03T18:20:40.118Z',
    reviewDueAt: '2026-11-05T23:00:00Z',
  },
})
export class ScreeningSubmitted {
  @Id() screeningId!: string;
  @Id() personId!: string;
  @Instant() submittedAt!: string;
  @Instant({ description: 'By then somebody should have decided: two business days of the clinic.' })
  reviewDueAt!: string;
}
