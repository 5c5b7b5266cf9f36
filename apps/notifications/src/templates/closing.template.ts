import type { Block } from './mail-template.rules.js';
import type { ValueClass } from './template-head.rules.js';

/** What every mail about a visit ends with, and the values that it uses. */
export const closingValues = {
  senderName: 'public',
  clinicPhone: 'public',
  postalAddress: 'public',
} as const satisfies Record<string, ValueClass>;

export const closingEn: readonly Block[] = [
  { kind: 'paragraph', text: 'Questions? Call us at {clinicPhone}.' },
  {
    kind: 'paragraph',
    text: 'Our messages are not watched around the clock. If you are in danger or need someone now, call or text 988 at any time, text HOME to 741741, or call 911.',
  },
  { kind: 'paragraph', text: '{senderName}' },
  { kind: 'paragraph', text: '{postalAddress}' },
  {
    kind: 'paragraph',
    text: 'This is an automatic message. Replies to it are not read. If you would rather not get e-mail from us, please call {clinicPhone}.',
  },
];

export const closingEs: readonly Block[] = [
  { kind: 'paragraph', text: '¿Preguntas? Llámenos al {clinicPhone}.' },
  {
    kind: 'paragraph',
    text: 'Nuestros mensajes no se leen las 24 horas. Si está en peligro o necesita a alguien ahora, llame al 988 y oprima 2, envíe AYUDA por texto al 988 o llame al 911.',
  },
  { kind: 'paragraph', text: '{senderName}' },
  { kind: 'paragraph', text: '{postalAddress}' },
  {
    kind: 'paragraph',
    text: 'Este es un mensaje automático. Las respuestas no se leen. Si prefiere no recibir correo nuestro, llame al {clinicPhone}.',
  },
];
