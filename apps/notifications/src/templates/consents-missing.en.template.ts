import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** Something is to be signed before a visit (flow N16): that there are forms, and not what they are about. */
export const consentsMissingEn: MailTemplate = {
  id: 'consents-missing',
  version: 1,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', when: 'public', link: 'link' },
  subject: 'Before your appointment: forms to read and sign',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'There are forms to read and sign before your appointment: {when}. If you would rather go through them with us, please call.',
    },
    { kind: 'link', text: 'Read and sign', value: 'link' },
    {
      kind: 'paragraph',
      text: 'The link works until your appointment is over. It is meant for you alone: we will ask you to show that it is you.',
    },
  ],
  closing: closingEn,
};

export const consentsMissingTextEn: TextTemplate = {
  id: 'consents-missing',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', link: 'link' },
  texts: [
    '{senderName}: forms to read and sign before your visit: {link} Call {clinicPhone}. Reply STOP to opt out',
    '{senderName}: forms to sign: {link} STOP to opt out',
  ],
};
