import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** The link to the questions is about to end (flow N08). */
export const screeningExpiringEn: MailTemplate = {
  id: 'screening-expiring',
  version: 1,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', until: 'public', link: 'link' },
  subject: 'Your link is about to end',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'Your link works until {until}. After that it has to be made anew: please call us if you need more time.',
    },
    { kind: 'link', text: 'Go on', value: 'link' },
  ],
  closing: closingEn,
};

export const screeningExpiringTextEn: TextTemplate = {
  id: 'screening-expiring',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', link: 'link' },
  texts: [
    '{senderName}: your link ends soon: {link} More time? {clinicPhone}. Reply STOP to opt out',
    '{senderName}: link ends soon: {link} STOP to opt out',
  ],
};
