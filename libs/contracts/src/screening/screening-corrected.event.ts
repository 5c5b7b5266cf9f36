import { Event, Id, Instant } from '@stillwater/contract-kit';

/** These answers were wrong somewhere: the person gives them anew in another screening, and nobody decides on these. */
@Event('screening.corrected.v1', {
  owner: 'screening',
  key: 'screeningId',
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    correctedById: '01995d42-1c30-7e55-b6a1-9f2d7c305508',
    correctedAt: '2026-11-04T09:12:00Z',
  },
})
export class ScreeningCorrected {
  @Id() screeningId!: string;
  @Id() personId!: string;
  @Id({ description: 'The screening that takes the place of this one.' }) correctedById!: string;
  @Instant() correctedAt!: string;
}
