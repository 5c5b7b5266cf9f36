import { closingEs } from './closing.template.js';
import { accessCodeEn, accessCodeTextEn } from './access-code.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** A code for somebody who waits for it (flow N37), in Spanish. */
export const accessCodeEs: MailTemplate = {
  id: 'access-code',
  version: 1,
  language: 'es',
  channel: 'email',
  values: accessCodeEn.values,
  subject: 'Su código',
  blocks: [
    { kind: 'paragraph', text: 'Su código es {code}. Escríbalo en la página que lo pidió.' },
    {
      kind: 'paragraph',
      text: 'Nunca se lo pediremos por teléfono. Si no pidió un código, no haga caso de este mensaje.',
    },
  ],
  closing: closingEs,
};

export const accessCodeTextEs: TextTemplate = {
  id: 'access-code',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: accessCodeTextEn.values,
  texts: [
    '{senderName}: su código es {code}. Escríbalo en la página que lo pidió. Nunca se lo pediremos por teléfono.',
  ],
};
