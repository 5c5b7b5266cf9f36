import { Instant, View } from '@stillwater/contract-kit';

@View('my-new-time', { example: { startsAt: '2026-11-04T15:00:00.000Z' } })
export class MyNewTime {
  @Instant() startsAt!: string;
}
