import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** Two days before an appointment, with a request to confirm it (flow N12). */
export const appointmentReminderEn: MailTemplate = {
  id: 'appointment-reminder',
  version: 2,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', visit: 'public', when: 'public', how: 'public', link: 'link' },
  subject: 'Reminder: {when}',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'A reminder of your appointment: {visit}, {when}.',
      without: 'A reminder of your appointment: {when}.',
    },
    { kind: 'paragraph', text: '{how}' },
    {
      kind: 'paragraph',
      text: 'Please let us know that you will come. If the time no longer suits you, you can move or cancel it in the same place.',
    },
    { kind: 'link', text: 'Confirm, move or cancel', value: 'link' },
  ],
  closing: closingEn,
};

export const appointmentReminderTextEn: TextTemplate = {
  id: 'appointment-reminder',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', whenShort: 'public', link: 'link' },
  texts: [
    '{senderName}: you have an appointment {whenShort}. Reply Y to confirm, or {link} Questions {clinicPhone}. Reply STOP to opt out',
    '{senderName}: appointment {whenShort}. Reply Y to confirm or {link} {clinicPhone}. STOP to opt out',
    '{senderName}: appointment {whenShort}. Confirm: {link} {clinicPhone}. STOP to opt out',
    '{senderName}: appointment {whenShort}. Reply Y to confirm. Call {clinicPhone}. STOP to opt out',
  ],
};
