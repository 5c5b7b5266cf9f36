import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** The person may choose a time (flow N36). */
export const bookingOfferEn: MailTemplate = {
  id: 'booking-offer',
  version: 2,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', visit: 'public', until: 'public', link: 'link' },
  subject: 'Choose a time',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'You can now choose a time that suits you: {visit}.',
      without: 'You can now choose a time that suits you.',
    },
    { kind: 'link', text: 'Choose a time', value: 'link' },
    { kind: 'paragraph', text: 'This link works until {until}.' },
  ],
  closing: closingEn,
};

export const bookingOfferTextEn: TextTemplate = {
  id: 'booking-offer',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', link: 'link' },
  texts: [
    '{senderName}: please choose a time for your appointment: {link} Questions {clinicPhone}. Reply STOP to opt out',
    '{senderName}: choose a time: {link} STOP to opt out',
  ],
};
