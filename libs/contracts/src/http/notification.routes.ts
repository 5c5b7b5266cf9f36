import { AcknowledgeNotice } from '../notifications/acknowledge-notice.command.js';
import { ChooseMorningMail } from '../notifications/choose-morning-mail.command.js';
import { ListMessages } from '../notifications/list-messages.command.js';
import { ListPlannedMessages } from '../notifications/list-planned-messages.command.js';
import { ListStaffNotices } from '../notifications/list-staff-notices.command.js';
import { MessageDetail } from '../notifications/message-detail.view.js';
import { MessageItem } from '../notifications/message-item.view.js';
import { MessageMetrics } from '../notifications/message-metrics.view.js';
import { MessagePage } from '../notifications/message-page.view.js';
import { MorningMail } from '../notifications/morning-mail.view.js';
import { NoticeSnooze } from '../notifications/notice-snooze.view.js';
import { PlannedMessages } from '../notifications/planned-messages.view.js';
import { PlannedUntil } from '../notifications/planned-until.view.js';
import { RedriveMessage } from '../notifications/redrive-message.command.js';
import { RedriveMessages } from '../notifications/redrive-messages.command.js';
import { RedrivenMessages } from '../notifications/redriven-messages.view.js';
import { ResolveNotice } from '../notifications/resolve-notice.command.js';
import { ShowMessageMetrics } from '../notifications/show-message-metrics.command.js';
import { ShowMessage } from '../notifications/show-message.command.js';
import { ShowMorningMail } from '../notifications/show-morning-mail.command.js';
import { SnoozeNotice } from '../notifications/snooze-notice.command.js';
import { StaffNotice } from '../notifications/staff-notice.view.js';
import { StaffNoticePage } from '../notifications/staff-notice-page.view.js';
import { StuckChoice } from '../notifications/stuck-choice.view.js';
import { area } from './route.js';

export const notificationRoutes = area('Notifications', {
  listMessages: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/messages',
    summary: 'The message log: what was sent, and why the rest was not',
    access: 'staff',
    ability: 'message.read',
    asks: ListMessages,
    query: ListMessages,
    status: 200,
    answer: MessagePage,
  },
  showMessage: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/messages/{messageId}',
    summary: 'A message from what caused it to what became of it',
    access: 'staff',
    ability: 'message.read',
    asks: ShowMessage,
    status: 200,
    answer: MessageDetail,
  },
  listPlannedMessages: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/people/{personId}/planned-messages',
    summary: 'What will go out to a person until a date, and what could still stop it',
    access: 'staff',
    ability: 'message.read',
    asks: ListPlannedMessages,
    query: PlannedUntil,
    status: 200,
    answer: PlannedMessages,
  },
  showMessageMetrics: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/message-metrics',
    summary: 'How sending goes: what is due, how late timers are, and what became of messages',
    access: 'staff',
    ability: 'flow.read',
    asks: ShowMessageMetrics,
    status: 200,
    answer: MessageMetrics,
  },
  listStaffNotices: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/staff-notices',
    summary: 'What waits for staff',
    access: 'staff',
    ability: 'staff-notice.read',
    asks: ListStaffNotices,
    query: ListStaffNotices,
    status: 200,
    answer: StaffNoticePage,
  },
  showMorningMail: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/morning-mail',
    summary: "Whether you want the morning's mail of this clinic",
    access: 'staff',
    ability: 'staff-notice.work',
    asks: ShowMorningMail,
    status: 200,
    answer: MorningMail,
  },
  chooseMorningMail: {
    method: 'PUT',
    path: '/v1/clinics/{clinicId}/morning-mail',
    summary: 'Have, or go without, the mail that says each morning how much waits for you',
    access: 'staff',
    ability: 'staff-notice.work',
    asks: ChooseMorningMail,
    body: MorningMail,
    status: 200,
    answer: MorningMail,
  },
  redriveMessage: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/messages/{messageId}/redrive',
    summary: 'Try a message that failed once more',
    access: 'staff',
    ability: 'message.redrive',
    asks: RedriveMessage,
    status: 200,
    answer: MessageItem,
    errors: [409],
    idempotent: true,
  },
  redriveMessages: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/messages/redrive',
    summary: 'Try what reached nobody for one cause once more, up to a hundred at a time',
    access: 'staff',
    ability: 'message.redrive',
    asks: RedriveMessages,
    body: StuckChoice,
    status: 200,
    answer: RedrivenMessages,
    idempotent: true,
  },
  acknowledgeNotice: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/staff-notices/{noticeId}/acknowledge',
    summary: 'Look after what a notice asks for',
    access: 'staff',
    ability: 'staff-notice.work',
    asks: AcknowledgeNotice,
    status: 200,
    answer: StaffNotice,
    errors: [409],
    idempotent: true,
  },
  snoozeNotice: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/staff-notices/{noticeId}/snooze',
    summary: 'Put a notice off',
    access: 'staff',
    ability: 'staff-notice.work',
    asks: SnoozeNotice,
    body: NoticeSnooze,
    status: 200,
    answer: StaffNotice,
    errors: [409, 422],
    idempotent: true,
  },
  resolveNotice: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/staff-notices/{noticeId}/resolve',
    summary: 'Say that what a notice asked for is done',
    access: 'staff',
    ability: 'staff-notice.work',
    asks: ResolveNotice,
    status: 200,
    answer: StaffNotice,
    errors: [409],
    idempotent: true,
  },
});
