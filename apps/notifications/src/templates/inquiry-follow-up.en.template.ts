import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** Somebody from the office tried to reach a visitor and could not (flow N05). */
export const inquiryFollowUpEn: MailTemplate = {
  id: 'inquiry-follow-up',
  version: 1,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, givenName: 'contact', zoneName: 'public', officeHours: 'public' },
  subject: 'We tried to reach you',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'We tried to reach you and could not. We are still here if you would like to talk: call us at a time that suits you.',
    },
    { kind: 'lines', title: 'Office hours ({zoneName})', value: 'officeHours' },
  ],
  closing: closingEn,
};

export const inquiryFollowUpTextEn: TextTemplate = {
  id: 'inquiry-follow-up',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public' },
  texts: ['{senderName}: still here if you would like to talk. Call {clinicPhone}. Reply STOP to opt out'],
};
