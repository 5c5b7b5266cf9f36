import { closingEs } from './closing.template.js';
import { screeningInvitedEn, screeningInvitedTextEn } from './screening-invited.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** The link to the questions that come before a visit (flow N07), in Spanish. */
export const screeningInvitedEs: MailTemplate = {
  id: 'screening-invited',
  version: 1,
  language: 'es',
  channel: 'email',
  values: screeningInvitedEn.values,
  subject: 'Unas preguntas antes de vernos',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    {
      kind: 'paragraph',
      text: 'Antes de vernos nos gustaría hacerle unas preguntas. Toma de 15 a 20 minutos. Puede parar y seguir más tarde, también en otro dispositivo.',
    },
    { kind: 'link', text: 'Empezar', value: 'link' },
    {
      kind: 'paragraph',
      text: 'Este enlace funciona hasta {until}. Es solo para usted: le pediremos que muestre que es usted.',
    },
  ],
  closing: closingEs,
};

export const screeningInvitedTextEs: TextTemplate = {
  id: 'screening-invited',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: screeningInvitedTextEn.values,
  texts: [
    '{senderName}: unas preguntas antes de vernos, de 15 a 20 minutos: {link} Tel. {clinicPhone}. Responda STOP para no recibir textos',
    '{senderName}: preguntas antes de vernos, 15 a 20 minutos: {link} STOP para salir',
    '{senderName}: antes de vernos: {link} STOP para salir',
  ],
};
