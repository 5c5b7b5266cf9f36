import { closingEs } from './closing.template.js';
import { screeningUpdateEn, screeningUpdateTextEn } from './screening-update.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** There is something to read behind the link (flow N10), in Spanish. */
export const screeningUpdateEs: MailTemplate = {
  id: 'screening-update',
  version: 1,
  language: 'es',
  channel: 'email',
  values: screeningUpdateEn.values,
  subject: 'Hay una novedad para usted',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    { kind: 'paragraph', text: 'Hay una novedad para usted. Puede leerla en una página que es solo suya.' },
    { kind: 'link', text: 'Leerla', value: 'link' },
    {
      kind: 'paragraph',
      text: 'Este enlace funciona hasta {until}. Es solo para usted: le pediremos que muestre que es usted.',
    },
  ],
  closing: closingEs,
};

export const screeningUpdateTextEs: TextTemplate = {
  id: 'screening-update',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: screeningUpdateTextEn.values,
  texts: [
    '{senderName}: hay una novedad para usted: {link} Tel. {clinicPhone}. Responda STOP para no recibir textos',
    '{senderName}: una novedad para usted: {link} STOP para salir',
  ],
};
