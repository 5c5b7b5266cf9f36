import { Id, Instant, View } from '@stillwater/contract-kit';

@View('new-time', { example: { startsAt: '2026-11-04T15:00:00.000Z' } })
export class NewTime {
  @Instant() startsAt!: string;
  @Id({ optional: true, description: 'Whoever had it, if free, unless told.' }) staffId?: string;
}
