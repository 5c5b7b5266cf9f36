import { AssignInquiry } from '../inquiries/assign-inquiry.command.js';
import { Assignment } from '../inquiries/assignment.view.js';
import { CloseInquiry } from '../inquiries/close-inquiry.command.js';
import { ContactAttempt } from '../inquiries/contact-attempt.view.js';
import { InquiryClosure } from '../inquiries/inquiry-closure.view.js';
import { InquiryDetail } from '../inquiries/inquiry-detail.view.js';
import { InquiryPage } from '../inquiries/inquiry-page.view.js';
import { ListInquiries } from '../inquiries/list-inquiries.command.js';
import { LogContact } from '../inquiries/log-contact.command.js';
import { ShowInquiry } from '../inquiries/show-inquiry.command.js';
import { area } from './route.js';

export const inquiryRoutes = area('Inquiries', {
  listInquiries: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/inquiries',
    summary: 'The inbox: open first, urgent first, then ready to schedule, then the oldest',
    access: 'staff',
    ability: 'inquiry.read',
    asks: ListInquiries,
    query: ListInquiries,
    status: 200,
    answer: InquiryPage,
  },
  showInquiry: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/inquiries/{inquiryId}',
    summary: 'One inquiry with everything known about it',
    access: 'staff',
    ability: 'inquiry.read',
    asks: ShowInquiry,
    status: 200,
    answer: InquiryDetail,
    etag: true,
  },
  assignInquiry: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/inquiries/{inquiryId}/assignment',
    summary: 'Give an inquiry to a member of staff',
    access: 'staff',
    ability: 'inquiry.work',
    asks: AssignInquiry,
    body: Assignment,
    staffFields: ['assigneeId'],
    status: 200,
    answer: InquiryDetail,
    errors: [409, 422],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
  logContact: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/inquiries/{inquiryId}/contacts',
    summary: 'Note that staff reached out to the visitor',
    access: 'staff',
    ability: 'inquiry.work',
    asks: LogContact,
    body: ContactAttempt,
    status: 200,
    answer: InquiryDetail,
    errors: [409, 422],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
  closeInquiry: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/inquiries/{inquiryId}/closure',
    summary: 'Close an inquiry, with the reason',
    access: 'staff',
    ability: 'inquiry.work',
    asks: CloseInquiry,
    body: InquiryClosure,
    status: 200,
    answer: InquiryDetail,
    errors: [409, 422],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
});
