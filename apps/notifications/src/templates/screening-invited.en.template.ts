import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** The link to the questions that come before a visit (flow N07). */
export const screeningInvitedEn: MailTemplate = {
  id: 'screening-invited',
  version: 1,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', until: 'public', link: 'link' },
  subject: 'A few questions before we meet',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'Before we meet we would like to ask you some questions. It takes 15 to 20 minutes. You can stop and go on later, also on another device.',
    },
    { kind: 'link', text: 'Begin', value: 'link' },
    {
      kind: 'paragraph',
      text: 'This link works until {until}. It is meant for you alone: we will ask you to show that it is you.',
    },
  ],
  closing: closingEn,
};

export const screeningInvitedTextEn: TextTemplate = {
  id: 'screening-invited',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', link: 'link' },
  texts: [
    '{senderName}: some questions before we meet, 15 to 20 minutes: {link} Questions {clinicPhone}. Reply STOP to opt out',
    '{senderName}: questions before we meet, 15 to 20 minutes: {link} STOP to opt out',
    '{senderName}: before we meet: {link} STOP to opt out',
  ],
};
