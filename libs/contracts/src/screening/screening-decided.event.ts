import { Event, Id, Flag, Instant, LocalDate } from '@stillwater/contract-kit';

/**
 * A prescriber has signed a decision. It says whether visits may be booked; the outcome and its conditions stay with
 * screening.
 */
@Event('screening.decided.v1', {
  owner: 'screening',
  key: 'screeningId',
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    decisionId: '01995c31-7f20-7b19-8d4a-5e1c9f205507',
    bookable: true,
    validUntil: '2027-02-02',
    decidedById: '01995000-0000-7000-8000-000000000043',
    decidedAt: '2026-11-04T15:30:00Z',
  },
})
export class ScreeningDecided {
  @Id() screeningId!: string;
  @Id() personId!: string;
  @Id() decisionId!: string;
  @Flag() bookable!: boolean;
  @LocalDate({
    optional: true,
    description: 'The last day in the clinic on which a visit may take place. Absent: none may.',
  })
  validUntil?: string;
  @Id() decidedById!: string;
  @Instant() decidedAt!: string;
}
