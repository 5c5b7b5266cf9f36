import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** An appointment is called off (flow N11). */
export const appointmentCancelledEn: MailTemplate = {
  id: 'appointment-cancelled',
  version: 2,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', visit: 'public', when: 'public' },
  subject: 'Your appointment is cancelled: {when}',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'This appointment is cancelled: {visit}, {when}.',
      without: 'This appointment is cancelled: {when}.',
    },
    {
      kind: 'paragraph',
      text: 'To choose another time, please call us at {clinicPhone}. The attached entry takes it out of your calendar.',
    },
  ],
  closing: closingEn,
};

export const appointmentCancelledTextEn: TextTemplate = {
  id: 'appointment-cancelled',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', whenShort: 'public' },
  texts: [
    '{senderName}: your appointment {whenShort} is cancelled. For another time call {clinicPhone}. Reply STOP to opt out',
    '{senderName}: {whenShort} is cancelled. Call {clinicPhone}. STOP to opt out',
  ],
};
