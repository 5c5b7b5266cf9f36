import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** The questions are not answered yet (flow N08). */
export const screeningReminderEn: MailTemplate = {
  id: 'screening-reminder',
  version: 1,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', until: 'public', link: 'link' },
  subject: 'Your page is waiting for you',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'You have not finished yet, and there is still time. Whatever you have entered is kept.',
    },
    { kind: 'link', text: 'Go on', value: 'link' },
    { kind: 'paragraph', text: 'This link works until {until}.' },
  ],
  closing: closingEn,
};

export const screeningReminderTextEn: TextTemplate = {
  id: 'screening-reminder',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', link: 'link' },
  texts: [
    '{senderName}: you can still finish what you began: {link} Questions {clinicPhone}. Reply STOP to opt out',
    '{senderName}: please finish here: {link} STOP to opt out',
  ],
};
