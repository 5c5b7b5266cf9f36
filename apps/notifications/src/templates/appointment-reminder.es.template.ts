import { closingEs } from './closing.template.js';
import { appointmentReminderEn, appointmentReminderTextEn } from './appointment-reminder.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** Two days before an appointment, with a request to confirm it (flow N12), in Spanish. */
export const appointmentReminderEs: MailTemplate = {
  id: 'appointment-reminder',
  version: 2,
  language: 'es',
  channel: 'email',
  values: appointmentReminderEn.values,
  subject: 'Recordatorio: {when}',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    { kind: 'paragraph', text: 'Le recordamos su cita: {visit}, {when}.', without: 'Le recordamos su cita: {when}.' },
    { kind: 'paragraph', text: '{how}' },
    {
      kind: 'paragraph',
      text: 'Por favor, avísenos de que vendrá. Si la hora ya no le conviene, puede cambiarla o cancelarla en el mismo lugar.',
    },
    { kind: 'link', text: 'Confirmar, cambiar o cancelar', value: 'link' },
  ],
  closing: closingEs,
};

export const appointmentReminderTextEs: TextTemplate = {
  id: 'appointment-reminder',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: appointmentReminderTextEn.values,
  texts: [
    '{senderName}: tiene una cita {whenShort}. Responda SI para confirmar, o {link} Preguntas {clinicPhone}. STOP para no recibir textos',
    '{senderName}: cita {whenShort}. Confirme con SI o en {link} {clinicPhone}. STOP para salir',
    '{senderName}: cita {whenShort}. Confirme: {link} {clinicPhone}. STOP para salir',
    '{senderName}: cita {whenShort}. Responda SI para confirmar. Tel. {clinicPhone}. STOP para salir',
  ],
};
