import { Int, ListOf, View } from '@stillwater/contract-kit';

import { MessageCount } from './message-count.view.js';

/** The messages that were planned in the last hours, by what has become of them, and how late timers were. */
@View('message-window', { example: { hours: 24, counts: [], timersFired: 12, lagP50Ms: 14, lagP99Ms: 210 } })
export class MessageWindow {
  @Int({ min: 1, max: 1_000 }) hours!: number;
  @ListOf(() => MessageCount, { max: 200 }) counts!: MessageCount[];
  @Int({ min: 0, max: 1_000_000_000 }) timersFired!: number;
  @Int({
    min: 0,
    max: 1_000_000_000_000,
    optional: true,
    description: 'From the time of a timer to its message: half of them.',
  })
  lagP50Ms?: number;
  @Int({ min: 0, max: 1_000_000_000_000, optional: true, description: '99 of 100 of them.' }) lagP99Ms?: number;
}
