import type { TextTemplate } from './text-template.rules.js';

/** Answers to a word that somebody sent by text (flows N33 and N38). */
const common = { version: 1, channel: 'sms', values: { senderName: 'public', clinicPhone: 'public' } } as const;

export const optOutConfirmedEn: TextTemplate = {
  ...common,
  id: 'opt-out-confirmed',
  language: 'en',
  texts: [
    '{senderName}: you will get no more texts from us. Questions? Call {clinicPhone}. Reply START to get them again.',
  ],
};

export const optOutConfirmedEs: TextTemplate = {
  ...common,
  id: 'opt-out-confirmed',
  language: 'es',
  texts: [
    '{senderName}: ya no le enviaremos textos. ¿Preguntas? Llame al {clinicPhone}. Responda START para recibirlos.',
  ],
};

export const helpEn: TextTemplate = {
  ...common,
  id: 'help',
  language: 'en',
  texts: ['{senderName}: questions? Call {clinicPhone}. In danger? Call 911, or call or text 988. STOP to opt out'],
};

export const helpEs: TextTemplate = {
  ...common,
  id: 'help',
  language: 'es',
  texts: [
    '{senderName}: ¿preguntas? Llame al {clinicPhone}. ¿En peligro? Llame al 911 o al 988. STOP para no recibir más',
  ],
};
