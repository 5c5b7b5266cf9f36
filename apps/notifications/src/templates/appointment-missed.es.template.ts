import { appointmentMissedEn, appointmentMissedTextEn } from './appointment-missed.en.template.js';
import { closingEs } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** Somebody did not come: no blame, and no word of what it may cost (flow N26), in Spanish. */
export const appointmentMissedEs: MailTemplate = {
  id: 'appointment-missed',
  version: 1,
  language: 'es',
  channel: 'email',
  values: appointmentMissedEn.values,
  subject: 'No pudimos verle',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    {
      kind: 'paragraph',
      text: 'No pudimos verle en su cita: {when}. Por favor, llámenos al {clinicPhone}: nos dará gusto saber de usted, y juntos podemos encontrar otra hora.',
    },
    { kind: 'lines', title: 'Horario de oficina ({zoneName})', value: 'officeHours' },
  ],
  closing: closingEs,
};

export const appointmentMissedTextEs: TextTemplate = {
  id: 'appointment-missed',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: appointmentMissedTextEn.values,
  texts: [
    '{senderName}: no pudimos verle en su cita {whenShort}. Por favor llame al {clinicPhone}. Responda STOP para no recibir textos',
    '{senderName}: no pudimos verle en su cita. Por favor llame al {clinicPhone}. STOP para salir',
  ],
};
