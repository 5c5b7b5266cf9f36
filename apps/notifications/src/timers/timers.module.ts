import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { ClaimDueTimers } from './claim-due-timers.js';
import { FireDueTimers } from './fire-due-timers.js';
import { FireTimerUseCase } from './fire-timer.js';
import { FollowZoneData } from './follow-zone-data.js';
import { WatchWhatIsDue } from './watch-what-is-due.js';

/** Steps of flows whose time is to come. */
@Module({
  imports: [MessagesModule],
  providers: [ClaimDueTimers, FireTimerUseCase, FollowZoneData, FireDueTimers, WatchWhatIsDue],
})
export class TimersModule {}
