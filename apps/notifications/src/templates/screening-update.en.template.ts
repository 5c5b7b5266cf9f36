import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** There is something to read behind the link (flow N10). */
export const screeningUpdateEn: MailTemplate = {
  id: 'screening-update',
  version: 1,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', until: 'public', link: 'link' },
  subject: 'There is an update for you',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    { kind: 'paragraph', text: 'There is an update for you. You can read it on a page of your own.' },
    { kind: 'link', text: 'Read it', value: 'link' },
    {
      kind: 'paragraph',
      text: 'This link works until {until}. It is meant for you alone: we will ask you to show that it is you.',
    },
  ],
  closing: closingEn,
};

export const screeningUpdateTextEn: TextTemplate = {
  id: 'screening-update',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', link: 'link' },
  texts: [
    '{senderName}: there is an update for you: {link} Questions {clinicPhone}. Reply STOP to opt out',
    '{senderName}: an update for you: {link} STOP to opt out',
  ],
};
