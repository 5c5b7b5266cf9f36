import { ListMessages, ListStaffNotices, type MessagePage, type StaffNoticePage } from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { NotificationsQueries } from './notifications.queries.js';

@Injectable()
export class NotificationsCommands {
  constructor(private readonly queries: NotificationsQueries) {}

  @Answers(ListMessages)
  async listMessages(query: ListMessages, call: Call): Promise<MessagePage> {
    return this.queries.listMessages(query, call.scope());
  }

  @Answers(ListStaffNotices)
  async listStaffNotices(query: ListStaffNotices, call: Call): Promise<StaffNoticePage> {
    return this.queries.listStaffNotices(query, call.scope());
  }
}
