import { PublicClinic } from '../gateway/public-clinic.view.js';
import { InquiryReceipt } from '../inquiries/inquiry-receipt.view.js';
import { ReceiveInquiry } from '../inquiries/receive-inquiry.command.js';
import { area } from './route.js';

/** What visitors use, without an account. */
export const publicRoutes = area('Public', {
  showPublicClinic: {
    method: 'GET',
    path: '/v1/public/clinics/{slug}',
    summary: 'What a clinic tells everybody',
    access: 'public',
    status: 200,
    answer: PublicClinic,
  },
  receiveInquiry: {
    method: 'POST',
    path: '/v1/public/clinics/{slug}/inquiries',
    summary: 'Write to a clinic',
    access: 'public',
    asks: ReceiveInquiry,
    body: ReceiveInquiry,
    status: 201,
    answer: InquiryReceipt,
    errors: [422],
    idempotent: true,
  },
});
