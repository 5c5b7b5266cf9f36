import { Event, Id, Instant } from '@stillwater/contract-kit';

/** The person has opened what was released to them, for the first time. */
@Event('screening.release_read.v1', {
  owner: 'screening',
  key: 'screeningId',
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    releaseId: '01995c32-1a40-7c2b-9e5d-6f2d0a305508',
    readAt: '2026-11-04T18:05:31.402Z',
  },
})
export class ScreeningReleaseRead {
  @Id() screeningId!: string;
  @Id() personId!: string;
  @Id() releaseId!: string;
  @Instant() readAt!: string;
}
