import { MessagingModule } from '@stillwater/messaging';
import { Module } from '@nestjs/common';
import { FlowsModule } from './flows/flows.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { NotificationsCommands } from './notifications.commands.js';
import { NotificationsQueries } from './notifications.queries.js';
import { NotificationsReactions } from './notifications.reactions.js';
import { OwnFlowsModule } from './own-flows/own-flows.module.js';
import { OwnTemplatesModule } from './own-templates/own-templates.module.js';
import { RememberClinicUseCase } from './remember-clinic.js';
import { TimersModule } from './timers/timers.module.js';

@Module({
  imports: [
    MessagingModule,
    MessagesModule,
    TimersModule,
    FlowsModule,
    NoticesModule,
    OwnFlowsModule,
    OwnTemplatesModule,
  ],
  providers: [NotificationsCommands, NotificationsReactions, NotificationsQueries, RememberClinicUseCase],
})
export class NotificationsModule {}
