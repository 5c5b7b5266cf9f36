import { inquiryReceivedEn } from './inquiry-received.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';

/** The first answer to a visitor's message (flow N01), in Spanish. */
export const inquiryReceivedEs: MailTemplate = {
  id: 'inquiry-received',
  version: 1,
  language: 'es',
  channel: 'email',
  values: inquiryReceivedEn.values,
  subject: 'Recibimos su mensaje',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    {
      kind: 'paragraph',
      text: 'Gracias por escribirnos. Su mensaje ha llegado y una persona de nuestra oficina le responderá en horario de oficina.',
    },
    { kind: 'lines', title: 'Horario de oficina ({zoneName})', value: 'officeHours' },
    { kind: 'paragraph', text: 'También puede llamarnos al {clinicPhone}.' },
  ],
  closing: [
    {
      kind: 'paragraph',
      text: 'Nuestros mensajes no se leen las 24 horas. Si está en peligro o necesita a alguien ahora, llame al 988 y oprima 2, envíe AYUDA por texto al 988 o llame al 911.',
    },
    { kind: 'paragraph', text: '{senderName}' },
    { kind: 'paragraph', text: '{postalAddress}' },
    {
      kind: 'paragraph',
      text: 'Este es un mensaje automático a la dirección que nos dieron. Las respuestas no se leen. Si usted no nos escribió, o prefiere no recibir correo nuestro, llame al {clinicPhone}.',
    },
  ],
};
