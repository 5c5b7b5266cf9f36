import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** Somebody did not come: no blame, and no word of what it may cost (flow N26). */
export const appointmentMissedEn: MailTemplate = {
  id: 'appointment-missed',
  version: 1,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', when: 'public', zoneName: 'public', officeHours: 'public' },
  subject: 'We missed you',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'We missed you at your appointment: {when}. Please call us at {clinicPhone}: we would be glad to hear from you, and can find another time together.',
    },
    { kind: 'lines', title: 'Office hours ({zoneName})', value: 'officeHours' },
  ],
  closing: closingEn,
};

export const appointmentMissedTextEn: TextTemplate = {
  id: 'appointment-missed',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', whenShort: 'public' },
  texts: [
    '{senderName}: we missed you at your appointment {whenShort}. Please call {clinicPhone}. Reply STOP to opt out',
    '{senderName}: we missed you. Please call {clinicPhone}. Reply STOP to opt out',
  ],
};
