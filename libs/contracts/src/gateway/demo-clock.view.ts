import { Instant, Int, View } from '@stillwater/contract-kit';

/** Where the demo's time stands. */
@View('demo-clock', { example: { at: '2026-11-03T15:00:00Z', aheadMinutes: 1440 } })
export class DemoClock {
  @Instant() at!: string;
  @Int({ min: -5_256_000, max: 5_256_000, description: 'How far the demo is ahead of real time.' })
  aheadMinutes!: number;
}
