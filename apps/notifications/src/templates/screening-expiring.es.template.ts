import { closingEs } from './closing.template.js';
import { screeningExpiringEn, screeningExpiringTextEn } from './screening-expiring.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** The link to the questions is about to end (flow N08), in Spanish. */
export const screeningExpiringEs: MailTemplate = {
  id: 'screening-expiring',
  version: 1,
  language: 'es',
  channel: 'email',
  values: screeningExpiringEn.values,
  subject: 'Su enlace está por terminar',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    {
      kind: 'paragraph',
      text: 'Su enlace funciona hasta {until}. Después hay que hacer uno nuevo: llámenos si necesita más tiempo.',
    },
    { kind: 'link', text: 'Seguir', value: 'link' },
  ],
  closing: closingEs,
};

export const screeningExpiringTextEs: TextTemplate = {
  id: 'screening-expiring',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: screeningExpiringTextEn.values,
  texts: [
    '{senderName}: su enlace termina pronto: {link} ¿Más tiempo? {clinicPhone}. Responda STOP para no recibir textos',
    '{senderName}: termina pronto: {link} STOP para salir',
  ],
};
