import { ListMessages } from '../notifications/list-messages.command.js';
import { ListStaffNotices } from '../notifications/list-staff-notices.command.js';
import { MessagePage } from '../notifications/message-page.view.js';
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
});
