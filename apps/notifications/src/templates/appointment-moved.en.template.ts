import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** An appointment is at another time (flow N11). */
export const appointmentMovedEn: MailTemplate = {
  id: 'appointment-moved',
  version: 2,
  language: 'en',
  channel: 'email',
  values: {
    ...closingValues,
    givenName: 'contact',
    visit: 'public',
    when: 'public',
    previousWhen: 'public',
    how: 'public',
    link: 'link',
  },
  subject: 'Your appointment has moved: {when}',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    {
      kind: 'paragraph',
      text: 'Your appointment has moved. New time: {visit}, {when}.',
      without: 'Your appointment has moved. New time: {when}.',
    },
    { kind: 'paragraph', text: 'It was planned for {previousWhen}.' },
    { kind: 'paragraph', text: '{how}' },
    { kind: 'link', text: 'See, move or cancel it', value: 'link' },
    { kind: 'paragraph', text: 'The calendar entry is attached.' },
  ],
  closing: closingEn,
};

export const appointmentMovedTextEn: TextTemplate = {
  id: 'appointment-moved',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', clinicPhone: 'public', whenShort: 'public', link: 'link' },
  texts: [
    '{senderName}: your appointment has moved to {whenShort}. See it: {link} Questions {clinicPhone}. Reply STOP to opt out',
    '{senderName}: appointment moved to {whenShort}. {link} {clinicPhone}. STOP to opt out',
    '{senderName}: appointment moved to {whenShort}. Call {clinicPhone}. STOP to opt out',
  ],
};
