import { AcknowledgeNotice } from '../notifications/acknowledge-notice.command.js';
import { ListMessages } from '../notifications/list-messages.command.js';
import { ListStaffNotices } from '../notifications/list-staff-notices.command.js';
import { MessageItem } from '../notifications/message-item.view.js';
import { MessagePage } from '../notifications/message-page.view.js';
import { NoticeSnooze } from '../notifications/notice-snooze.view.js';
import { RedriveMessage } from '../notifications/redrive-message.command.js';
import { ResolveNotice } from '../notifications/resolve-notice.command.js';
import { SnoozeNotice } from '../notifications/snooze-notice.command.js';
import { StaffNotice } from '../notifications/staff-notice.view.js';
import { StaffNoticePage } from '../notifications/staff-notice-page.view.js';
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
