import type { MailTemplate } from './mail-template.rules.js';

/** The first answer to a visitor's message (flow N01). */
export const inquiryReceivedEn: MailTemplate = {
  id: 'inquiry-received',
  version: 1,
  language: 'en',
  channel: 'email',
  values: {
    givenName: 'contact',
    senderName: 'public',
    clinicPhone: 'public',
    postalAddress: 'public',
    zoneName: 'public',
    officeHours: 'public',
  },
  subject: 'We received your message',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'Thank you for writing to us. Your message has arrived, and a person from our office will get back to you during office hours.',
    },
    { kind: 'lines', title: 'Office hours ({zoneName})', value: 'officeHours' },
    { kind: 'paragraph', text: 'You can also call us at {clinicPhone}.' },
  ],
  closing: [
    {
      kind: 'paragraph',
      text: 'Our messages are not watched around the clock. If you are in danger or need someone now, call or text 988 at any time, text HOME to 741741, or call 911.',
    },
    { kind: 'paragraph', text: '{senderName}' },
    { kind: 'paragraph', text: '{postalAddress}' },
    {
      kind: 'paragraph',
      text: 'This is an automatic message to the address that was given to us. Replies to it are not read. If you did not write to us, or would rather not get e-mail from us, please call {clinicPhone}.',
    },
  ],
};
