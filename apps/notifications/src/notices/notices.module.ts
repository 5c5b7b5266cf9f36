import { Module } from '@nestjs/common';
import { ChooseMorningMailUseCase } from './choose-morning-mail.js';
import { EndOutlivedNotices } from './end-outlived-notices.js';
import { WorkOnNoticeUseCase } from './work-on-notice.js';

/** What waits for staff, until it is done or its time is over. */
@Module({
  providers: [EndOutlivedNotices, WorkOnNoticeUseCase, ChooseMorningMailUseCase],
  exports: [WorkOnNoticeUseCase, ChooseMorningMailUseCase],
})
export class NoticesModule {}
