import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/**
 * In place of every other message to somebody who asked for discretion: no name, no clinic, no word of what it is about.
 * What there is to know is behind the link.
 */
export const discreetEn: MailTemplate = {
  id: 'discreet',
  version: 1,
  language: 'en',
  channel: 'email',
  values: { clinicPhone: 'public', link: 'link' },
  subject: 'A note for you',
  blocks: [
    { kind: 'paragraph', text: 'There is something new for you.' },
    { kind: 'link', text: 'See it here', value: 'link' },
    { kind: 'paragraph', text: 'Questions? Call {clinicPhone}. In danger? Call 911, or call or text 988 at any time.' },
  ],
};

export const discreetEs: MailTemplate = {
  ...discreetEn,
  language: 'es',
  subject: 'Una nota para usted',
  blocks: [
    { kind: 'paragraph', text: 'Hay algo nuevo para usted.' },
    { kind: 'link', text: 'Véalo aquí', value: 'link' },
    {
      kind: 'paragraph',
      text: '¿Preguntas? Llame al {clinicPhone}. ¿En peligro? Llame al 911, o al 988 a cualquier hora.',
    },
  ],
};

export const discreetTextEn: TextTemplate = {
  id: 'discreet',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', link: 'link' },
  texts: ['{senderName}: a note for you: {link} STOP to opt out'],
};

export const discreetTextEs: TextTemplate = {
  ...discreetTextEn,
  language: 'es',
  texts: ['{senderName}: una nota para usted: {link} STOP para no recibir'],
};

/** The same where there is nothing to open: an inquiry has no page, and neither has a visit that was missed. */
export const discreetCallEn: MailTemplate = {
  ...discreetEn,
  id: 'discreet-call',
  values: { clinicPhone: 'public' },
  blocks: [
    { kind: 'paragraph', text: 'There is something new for you. To hear what it is, please call {clinicPhone}.' },
    { kind: 'paragraph', text: 'In danger? Call 911, or call or text 988 at any time.' },
  ],
};

export const discreetCallEs: MailTemplate = {
  ...discreetEs,
  id: 'discreet-call',
  values: { clinicPhone: 'public' },
  blocks: [
    { kind: 'paragraph', text: 'Hay algo nuevo para usted. Para saber qué es, llame al {clinicPhone}.' },
    { kind: 'paragraph', text: '¿En peligro? Llame al 911, o al 988 a cualquier hora.' },
  ],
};

export const discreetCallTextEn: TextTemplate = {
  ...discreetTextEn,
  id: 'discreet-call',
  values: { senderName: 'public', clinicPhone: 'public' },
  texts: ['{senderName}: a note for you. Please call {clinicPhone}. STOP to opt out'],
};

export const discreetCallTextEs: TextTemplate = {
  ...discreetCallTextEn,
  language: 'es',
  texts: ['{senderName}: una nota para usted. Llame al {clinicPhone}. STOP para no recibir'],
};

/** A code is asked for on a page, and the mail that brings it tells nobody whose page. */
export const discreetCodeEn: MailTemplate = {
  ...discreetEn,
  id: 'discreet-code',
  values: { code: 'secret' },
  subject: 'Your code',
  blocks: [
    { kind: 'paragraph', text: 'Your code is {code}. Enter it on the page that asked for it.' },
    { kind: 'paragraph', text: 'If you did not ask for a code, you can ignore this message.' },
    { kind: 'paragraph', text: 'In danger? Call 911, or call or text 988 at any time.' },
  ],
};

export const discreetCodeEs: MailTemplate = {
  ...discreetCodeEn,
  language: 'es',
  subject: 'Su código',
  blocks: [
    { kind: 'paragraph', text: 'Su código es {code}. Escríbalo en la página que lo pidió.' },
    { kind: 'paragraph', text: 'Si no pidió un código, no haga caso de este mensaje.' },
    { kind: 'paragraph', text: '¿En peligro? Llame al 911, o al 988 a cualquier hora.' },
  ],
};
