import { closingEs } from './closing.template.js';
import { appointmentCancelledEn, appointmentCancelledTextEn } from './appointment-cancelled.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** An appointment is called off (flow N11), in Spanish. */
export const appointmentCancelledEs: MailTemplate = {
  id: 'appointment-cancelled',
  version: 2,
  language: 'es',
  channel: 'email',
  values: appointmentCancelledEn.values,
  subject: 'Su cita está cancelada: {when}',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    {
      kind: 'paragraph',
      text: 'Esta cita está cancelada: {visit}, {when}.',
      without: 'Esta cita está cancelada: {when}.',
    },
    {
      kind: 'paragraph',
      text: 'Para elegir otra hora, llámenos al {clinicPhone}. El archivo adjunto la quita de su calendario.',
    },
  ],
  closing: closingEs,
};

export const appointmentCancelledTextEs: TextTemplate = {
  id: 'appointment-cancelled',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: appointmentCancelledTextEn.values,
  texts: [
    '{senderName}: su cita {whenShort} está cancelada. Para otra hora llame al {clinicPhone}. Responda STOP para no recibir textos',
    '{senderName}: cita {whenShort} cancelada. Tel. {clinicPhone}. STOP para salir',
  ],
};
