import { Instant, View } from '@stillwater/contract-kit';

/** The timer that a message has waited in. */
@View('message-timer', {
  example: { wantedAt: '2026-11-04T14:00:00Z', dueAt: '2026-11-04T14:00:00Z', firedAt: '2026-11-04T14:00:00.031Z' },
})
export class MessageTimer {
  @Instant() wantedAt!: string;
  @Instant({
    description: 'When it was to be looked at: its time, or before it so that quiet hours can bring it forward.',
  })
  dueAt!: string;
  @Instant({ optional: true }) firedAt?: string;
}
