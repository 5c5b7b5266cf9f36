import { closingEs } from './closing.template.js';
import { appointmentSoonEn, appointmentSoonTextEn } from './appointment-soon.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** Two hours before an appointment (flow N12), in Spanish. */
export const appointmentSoonEs: MailTemplate = {
  id: 'appointment-soon',
  version: 2,
  language: 'es',
  channel: 'email',
  values: appointmentSoonEn.values,
  subject: 'Pronto: {when}',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    { kind: 'paragraph', text: 'Su cita es pronto: {visit}, {when}.', without: 'Su cita es pronto: {when}.' },
    { kind: 'paragraph', text: '{how}' },
    { kind: 'link', text: 'Ver su cita', value: 'link' },
  ],
  closing: closingEs,
};

export const appointmentSoonTextEs: TextTemplate = {
  id: 'appointment-soon',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: appointmentSoonTextEn.values,
  texts: [
    '{senderName}: recordatorio, su cita es {whenShort}. Detalles: {link} Preguntas {clinicPhone}. Responda STOP para no recibir textos',
    '{senderName}: cita {whenShort}. {link} Tel. {clinicPhone}. STOP para salir',
    '{senderName}: cita {whenShort}. Tel. {clinicPhone}. STOP para salir',
  ],
};
