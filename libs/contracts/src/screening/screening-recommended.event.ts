import { Event, Id, Instant, Text } from '@stillwater/contract-kit';

/** The rules have judged the answers. What they found stays with screening. */
@Event('screening.recommended.v1', {
  owner: 'screening',
  key: 'screeningId',
  example: {
    screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    ruleSetVersion: 'kap-eligibility-1',
    recommendedAt: '2026-11-03T18:20:40.118Z',
  },
})
export class ScreeningRecommended {
  @Id() screeningId!: string;
  @Id() personId!: string;
  @Text({ max: 40 }) ruleSetVersion!: string;
  @Instant() recommendedAt!: string;
}
