import { area } from './route.js';

/** What carriers of messages tell. Each signs what it sends; the gateway checks that before anybody reads it. */
export const webhookRoutes = area('Webhooks', {
  hearTwilioText: {
    method: 'POST',
    path: '/v1/webhooks/twilio/texts',
    summary: 'Somebody answered by text, says Twilio',
    access: 'webhook',
    status: 204,
    answer: null,
    errors: [403, 404],
  },
  hearTwilioReceipt: {
    method: 'POST',
    path: '/v1/webhooks/twilio/receipts/{messageId}',
    summary: 'What became of a text, says Twilio',
    access: 'webhook',
    status: 204,
    answer: null,
    errors: [403, 404],
  },
  hearTelnyxText: {
    method: 'POST',
    path: '/v1/webhooks/telnyx/texts',
    summary: 'Somebody answered by text, says Telnyx',
    access: 'webhook',
    status: 204,
    answer: null,
    errors: [403, 404, 422],
  },
  hearTelnyxReceipt: {
    method: 'POST',
    path: '/v1/webhooks/telnyx/receipts/{messageId}',
    summary: 'What became of a text, says Telnyx',
    access: 'webhook',
    status: 204,
    answer: null,
    errors: [403, 404, 422],
  },
  hearMail: {
    method: 'POST',
    path: '/v1/webhooks/mail',
    summary: 'A mail was answered, delivered, called unwanted or has bounced, says whoever keeps the mailbox',
    access: 'webhook',
    status: 204,
    answer: null,
    errors: [403, 404, 422],
  },
  leaveMails: {
    method: 'POST',
    path: '/v1/webhooks/mail/leave/{token}',
    summary: 'Leave the mails of a clinic with one click (RFC 8058)',
    access: 'webhook',
    status: 204,
    answer: null,
    errors: [404],
  },
});
