import { Instant, View } from '@stillwater/contract-kit';

@View('notice-snooze', { example: { wakesAt: '2026-11-02T18:00:00Z' } })
export class NoticeSnooze {
  @Instant({ description: 'Within the next seven days.' }) wakesAt!: string;
}
