import {
  ListMessages,
  ListStaffNotices,
  SendAccessCode,
  type CodeSending,
  type MessagePage,
  type StaffNoticePage,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { SendAccessCodeUseCase } from './messages/send-access-code.js';
import { NotificationsQueries } from './notifications.queries.js';

@Injectable()
export class NotificationsCommands {
  constructor(
    private readonly queries: NotificationsQueries,
    private readonly codes: SendAccessCodeUseCase,
  ) {}

  @Answers(ListMessages)
  async listMessages(query: ListMessages, call: Call): Promise<MessagePage> {
    return this.queries.listMessages(query, call.scope());
  }

  @Answers(ListStaffNotices)
  async listStaffNotices(query: ListStaffNotices, call: Call): Promise<StaffNoticePage> {
    return this.queries.listStaffNotices(query, call.scope());
  }

  @Answers(SendAccessCode)
  async sendAccessCode(command: SendAccessCode, call: Call): Promise<CodeSending> {
    return this.codes.send(command, call.scope());
  }
}
