import { closingEs } from './closing.template.js';
import { bookingOfferEn, bookingOfferTextEn } from './booking-offer.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** The person may choose a time (flow N36), in Spanish. */
export const bookingOfferEs: MailTemplate = {
  id: 'booking-offer',
  version: 2,
  language: 'es',
  channel: 'email',
  values: bookingOfferEn.values,
  subject: 'Elija una hora',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    {
      kind: 'paragraph',
      text: 'Ya puede elegir la hora que le convenga: {visit}.',
      without: 'Ya puede elegir la hora que le convenga.',
    },
    { kind: 'link', text: 'Elegir una hora', value: 'link' },
    { kind: 'paragraph', text: 'Este enlace funciona hasta {until}.' },
  ],
  closing: closingEs,
};

export const bookingOfferTextEs: TextTemplate = {
  id: 'booking-offer',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: bookingOfferTextEn.values,
  texts: [
    '{senderName}: elija una hora para su cita: {link} Preguntas {clinicPhone}. Responda STOP para no recibir textos',
    '{senderName}: elija una hora: {link} STOP para salir',
  ],
};
