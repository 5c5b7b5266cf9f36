import { closingEs } from './closing.template.js';
import { appointmentMovedEn, appointmentMovedTextEn } from './appointment-moved.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** An appointment is at another time (flow N11), in Spanish. */
export const appointmentMovedEs: MailTemplate = {
  id: 'appointment-moved',
  version: 2,
  language: 'es',
  channel: 'email',
  values: appointmentMovedEn.values,
  subject: 'Su cita cambió: {when}',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    {
      kind: 'paragraph',
      text: 'Su cita cambió. Nueva hora: {visit}, {when}.',
      without: 'Su cita cambió. Nueva hora: {when}.',
    },
    { kind: 'paragraph', text: 'Antes era {previousWhen}.' },
    { kind: 'paragraph', text: '{how}' },
    { kind: 'link', text: 'Verla, cambiarla o cancelarla', value: 'link' },
    { kind: 'paragraph', text: 'Adjuntamos la entrada para su calendario.' },
  ],
  closing: closingEs,
};

export const appointmentMovedTextEs: TextTemplate = {
  id: 'appointment-moved',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: appointmentMovedTextEn.values,
  texts: [
    '{senderName}: su cita cambió a {whenShort}. Verla: {link} Preguntas {clinicPhone}. Responda STOP para no recibir textos',
    '{senderName}: cita cambió a {whenShort}. {link} Tel. {clinicPhone}. STOP para salir',
    '{senderName}: cita cambió a {whenShort}. Tel. {clinicPhone}. STOP para salir',
  ],
};
