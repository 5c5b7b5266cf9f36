import { closingEs } from './closing.template.js';
import { appointmentBookedEn, appointmentBookedTextEn } from './appointment-booked.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** An appointment is agreed (flows N06 and N11), in Spanish. */
export const appointmentBookedEs: MailTemplate = {
  id: 'appointment-booked',
  version: 2,
  language: 'es',
  channel: 'email',
  values: appointmentBookedEn.values,
  subject: 'Su cita: {when}',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    { kind: 'paragraph', text: 'Le esperamos: {visit}, {when}.', without: 'Le esperamos en su cita: {when}.' },
    { kind: 'paragraph', text: '{how}' },
    { kind: 'link', text: 'Verla, cambiarla o cancelarla', value: 'link' },
    { kind: 'paragraph', text: 'Adjuntamos la entrada para su calendario.' },
  ],
  closing: closingEs,
};

export const appointmentBookedTextEs: TextTemplate = {
  id: 'appointment-booked',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: appointmentBookedTextEn.values,
  texts: [
    '{senderName}: su cita es {whenShort}. Verla o cambiarla: {link} Preguntas {clinicPhone}. Responda STOP para no recibir textos',
    '{senderName}: cita {whenShort}. {link} Tel. {clinicPhone}. STOP para salir',
    '{senderName}: cita {whenShort}. Tel. {clinicPhone}. STOP para salir',
  ],
};
