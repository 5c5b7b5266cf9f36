import { closingEs } from './closing.template.js';
import { screeningReminderEn, screeningReminderTextEn } from './screening-reminder.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** The questions are not answered yet (flow N08), in Spanish. */
export const screeningReminderEs: MailTemplate = {
  id: 'screening-reminder',
  version: 1,
  language: 'es',
  channel: 'email',
  values: screeningReminderEn.values,
  subject: 'Su página le espera',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    { kind: 'paragraph', text: 'Todavía no ha terminado, y aún hay tiempo. Lo que ya escribió está guardado.' },
    { kind: 'link', text: 'Seguir', value: 'link' },
    { kind: 'paragraph', text: 'Este enlace funciona hasta {until}.' },
  ],
  closing: closingEs,
};

export const screeningReminderTextEs: TextTemplate = {
  id: 'screening-reminder',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: screeningReminderTextEn.values,
  texts: [
    '{senderName}: todavía puede terminar lo que empezó: {link} Tel. {clinicPhone}. Responda STOP para no recibir textos',
    '{senderName}: termine aquí: {link} STOP para salir',
  ],
};
