import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';
import { FlowsModule } from './flows/flows.module.js';
import { NotificationsCommands } from './notifications.commands.js';
import { NotificationsQueries } from './notifications.queries.js';
import { NotificationsReactions } from './notifications.reactions.js';
import { RememberClinicUseCase } from './remember-clinic.js';

@Module({
  imports: [MessagingModule, FlowsModule],
  providers: [NotificationsCommands, NotificationsReactions, NotificationsQueries, RememberClinicUseCase],
})
export class NotificationsModule {}
