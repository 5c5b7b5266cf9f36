import {
  AcknowledgeNotice,
  ChooseMorningMail,
  LeaveMails,
  ListMessages,
  ListPlannedMessages,
  ListStaffNotices,
  NoteDelivery,
  RedriveMessage,
  RedriveMessages,
  ResolveNotice,
  SendAccessCode,
  ShowMessage,
  ShowMessageMetrics,
  ShowMorningMail,
  SnoozeNotice,
  TakeComplaint,
  type CodeSending,
  type DeliveryNoted,
  type MailsLeft,
  type MessageDetail,
  type MessageItem,
  type MessageMetrics,
  type MessagePage,
  type MorningMail,
  type PlannedMessages,
  type RedrivenMessages,
  type StaffNotice,
  type StaffNoticePage,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { LeaveMailsUseCase } from './messages/leave-mails.js';
import { NoteDeliveryUseCase } from './messages/note-delivery.js';
import { MessageDetailQueries } from './messages/message-detail.queries.js';
import { MessageLogQueries } from './messages/message-log.queries.js';
import { MessageMetricsQueries } from './messages/message-metrics.queries.js';
import { PlannedMessagesQueries } from './messages/planned-messages.queries.js';
import { RedriveMessageUseCase } from './messages/redrive-message.js';
import { RedriveMessagesUseCase } from './messages/redrive-messages.js';
import { SendAccessCodeUseCase } from './messages/send-access-code.js';
import { ChooseMorningMailUseCase } from './notices/choose-morning-mail.js';
import { WorkOnNoticeUseCase } from './notices/work-on-notice.js';
import { NotificationsQueries } from './notifications.queries.js';

@Injectable()
export class NotificationsCommands {
  constructor(
    private readonly queries: NotificationsQueries,
    private readonly messageLog: MessageLogQueries,
    private readonly details: MessageDetailQueries,
    private readonly planned: PlannedMessagesQueries,
    private readonly metrics: MessageMetricsQueries,
    private readonly codes: SendAccessCodeUseCase,
    private readonly receipts: NoteDeliveryUseCase,
    private readonly redriving: RedriveMessageUseCase,
    private readonly redrivingAll: RedriveMessagesUseCase,
    private readonly notices: WorkOnNoticeUseCase,
    private readonly mornings: ChooseMorningMailUseCase,
    private readonly leaving: LeaveMailsUseCase,
  ) {}

  @Answers(ListMessages)
  async listMessages(query: ListMessages, call: Call): Promise<MessagePage> {
    return this.messageLog.list(query, call.scope());
  }

  @Answers(ShowMessage)
  async showMessage(query: ShowMessage, call: Call): Promise<MessageDetail> {
    return this.details.show(query, call.scope());
  }

  @Answers(ListPlannedMessages)
  async listPlannedMessages(query: ListPlannedMessages, call: Call): Promise<PlannedMessages> {
    return this.planned.list(query, call.scope());
  }

  @Answers(ShowMessageMetrics)
  async showMessageMetrics(query: ShowMessageMetrics, call: Call): Promise<MessageMetrics> {
    return this.metrics.show(query, call.scope());
  }

  @Answers(ListStaffNotices)
  async listStaffNotices(query: ListStaffNotices, call: Call): Promise<StaffNoticePage> {
    return this.queries.listStaffNotices(query, call.scope());
  }

  @Answers(SendAccessCode)
  async sendAccessCode(command: SendAccessCode, call: Call): Promise<CodeSending> {
    return this.codes.send(command, call.scope());
  }

  @Answers(NoteDelivery)
  async noteDelivery(command: NoteDelivery, call: Call): Promise<DeliveryNoted> {
    return this.receipts.note(command, call.scope());
  }

  @Answers(LeaveMails)
  async leaveMails(command: LeaveMails, call: Call): Promise<MailsLeft> {
    return this.leaving.leave(command, call.scope());
  }

  @Answers(TakeComplaint)
  async takeComplaint(command: TakeComplaint, call: Call): Promise<MailsLeft> {
    return this.leaving.complain(command, call.scope());
  }

  @Answers(RedriveMessage)
  async redriveMessage(command: RedriveMessage, call: Call): Promise<MessageItem> {
    return this.redriving.redrive(command, call.scope());
  }

  @Answers(RedriveMessages)
  async redriveMessages(command: RedriveMessages, call: Call): Promise<RedrivenMessages> {
    return this.redrivingAll.redrive(command, call.scope());
  }

  @Answers(ShowMorningMail)
  async showMorningMail(_query: ShowMorningMail, call: Call): Promise<MorningMail> {
    return this.mornings.show(call.scope());
  }

  @Answers(ChooseMorningMail)
  async chooseMorningMail(command: ChooseMorningMail, call: Call): Promise<MorningMail> {
    return this.mornings.choose(command, call.scope());
  }

  @Answers(AcknowledgeNotice)
  async acknowledgeNotice(command: AcknowledgeNotice, call: Call): Promise<StaffNotice> {
    return this.notices.acknowledge(command, call.scope());
  }

  @Answers(SnoozeNotice)
  async snoozeNotice(command: SnoozeNotice, call: Call): Promise<StaffNotice> {
    return this.notices.snooze(command, call.scope());
  }

  @Answers(ResolveNotice)
  async resolveNotice(command: ResolveNotice, call: Call): Promise<StaffNotice> {
    return this.notices.resolve(command, call.scope());
  }
}
