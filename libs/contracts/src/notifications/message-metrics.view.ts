import { Instant, Int, ListOf, Nested, View } from '@stillwater/contract-kit';

import { DueBacklog } from './due-backlog.view.js';
import { MessageWindow } from './message-window.view.js';

/** How sending goes in one clinic. */
@View('message-metrics', {
  example: { at: '2026-11-02T14:03:20.790Z', timers: { due: 0 }, messages: { due: 0 }, stuck: 2, windows: [] },
})
export class MessageMetrics {
  @Instant() at!: string;
  @Nested(() => DueBacklog, { description: 'Timers whose time has come and that have not fired.' }) timers!: DueBacklog;
  @Nested(() => DueBacklog, { description: 'Messages whose time has come and that have not gone out.' })
  messages!: DueBacklog;
  @Int({
    min: 0,
    max: 1_000_000_000,
    description: 'Messages of the last seven days that reached the person in no way.',
  })
  stuck!: number;
  @ListOf(() => MessageWindow, { max: 4 }) windows!: MessageWindow[];
}
