import { Event, Id, Instant } from '@stillwater/contract-kit';

/**
 * A clinician has released to the person what comes next. Which words they read stays with screening: they are behind
 * the release's own link and the second factor.
 */
@Event('screening.released.v1', {
  owner: 'screening',
  key: 'screeningId',
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    releaseId: '01995c32-1a40-7c2b-9e5d-6f2d0a305508',
    releasedById: '01995000-0000-7000-8000-000000000043',
    releasedAt: '2026-11-04T15:42:00Z',
  },
})
export class ScreeningReleased {
  @Id() screeningId!: string;
  @Id() personId!: string;
  @Id({ optional: true }) inquiryId?: string;
  @Id() releaseId!: string;
  @Id() releasedById!: string;
  @Instant() releasedAt!: string;
}
