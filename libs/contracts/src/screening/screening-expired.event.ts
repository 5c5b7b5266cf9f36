import { Event, Id, Instant } from '@stillwater/contract-kit';

/** The link has run out before the answers were submitted. */
@Event('screening.expired.v1', {
  owner: 'screening',
  key: 'screeningId',
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    expiredAt: '2026-11-10T15:10:00Z',
  },
})
export class ScreeningExpired {
  @Id() screeningId!: string;
  @Id() personId!: string;
  @Instant() expiredAt!: string;
}
