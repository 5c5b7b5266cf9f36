import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** Two hours before an appointment (flow N12). */
export const appointmentSoonEn: MailTemplate = {
  id: 'appointment-soon',
  version: 2,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', visit: 'public', when: 'public', how: 'public', link: 'link' },
  subject: 'Soon: {when}',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'Your appointment is soon: {visit}, {when}.',
      without: 'Your appointment is soon: {when}.',
    },
    { kind: 'paragraph', text: '{how}' },
    { kind: 'link', text: 'See your appointment', value: 'link' },
  ],
  closing: closingEn,
};

export const appointmentSoonTextEn: TextTemplate = {
  id: 'appointment-soon',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', whenShort: 'public', link: 'link' },
  texts: [
    '{senderName}: reminder, your appointment is {whenShort}. Details: {link} Questions {clinicPhone}. Reply STOP to opt out',
    '{senderName}: appointment {whenShort}. {link} Call {clinicPhone}. STOP to opt out',
    '{senderName}: appointment {whenShort}. Call {clinicPhone}. STOP to opt out',
  ],
};
