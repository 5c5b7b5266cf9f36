import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** An appointment is agreed (flows N06 and N11). */
export const appointmentBookedEn: MailTemplate = {
  id: 'appointment-booked',
  version: 2,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', visit: 'public', when: 'public', how: 'public', link: 'link' },
  subject: 'Your appointment: {when}',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'We look forward to it: {visit}, {when}.',
      without: 'We look forward to your appointment: {when}.',
    },
    { kind: 'paragraph', text: '{how}' },
    { kind: 'link', text: 'See, move or cancel it', value: 'link' },
    { kind: 'paragraph', text: 'The calendar entry is attached.' },
  ],
  closing: closingEn,
};

export const appointmentBookedTextEn: TextTemplate = {
  id: 'appointment-booked',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', whenShort: 'public', link: 'link' },
  texts: [
    '{senderName}: your appointment is {whenShort}. See or change it: {link} Questions {clinicPhone}. Reply STOP to opt out',
    '{senderName}: appointment {whenShort}. {link} Call {clinicPhone}. STOP to opt out',
    '{senderName}: appointment {whenShort}. Call {clinicPhone}. STOP to opt out',
  ],
};
