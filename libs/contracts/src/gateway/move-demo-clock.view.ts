import { Instant, Int, View } from '@stillwater/contract-kit';

/** One of the two. Time never runs backwards. */
@View('move-demo-clock', { example: { advanceMinutes: 1440 } })
export class MoveDemoClock {
  @Int({ min: 1, max: 527_040, optional: true }) advanceMinutes?: number;
  @Instant({ optional: true, description: 'Later than the demo is, by at most a year.' }) at?: string;
}
