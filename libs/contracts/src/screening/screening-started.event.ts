import { Event, Id, Instant } from '@stillwater/contract-kit';

/** The first answer was saved. */
@Event('screening.started.v1', {
  owner: 'screening',
  key: 'screeningId',
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    startedAt: '2026-11-03T18:02:11.204Z',
  },
})
export class ScreeningStarted {
  @Id() screeningId!: string;
  @Id() personId!: string;
  @Instant() startedAt!: string;
}
