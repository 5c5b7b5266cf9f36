import type { MailTemplate } from './mail-template.rules.js';
import { staffDigestEn, staffNoticeEn, staffUrgentEn } from './staff-mails.en.template.js';

const link = { kind: 'link', text: 'Abrir la bandeja', value: 'link' } as const;
const automatic = {
  kind: 'paragraph',
  text: 'Mensaje automático para el personal de {senderName}. Las respuestas no se leen.',
} as const;

/** How much waits for a member of staff this morning (flow N31), in Spanish. */
export const staffDigestEs: MailTemplate = {
  ...staffDigestEn,
  language: 'es',
  subject: '{senderName}: esta mañana',
  blocks: [
    { kind: 'lines', title: 'Esto le espera:', value: 'counts' },
    link,
    { kind: 'paragraph', text: 'Puede prescindir de este correo: hay un interruptor debajo de los avisos.' },
    automatic,
  ],
};

/** Something may not wait, in Spanish. */
export const staffUrgentEs: MailTemplate = {
  ...staffUrgentEn,
  language: 'es',
  subject: '{senderName}: asunto urgente en la bandeja',
  blocks: [
    { kind: 'paragraph', text: 'Hay un asunto urgente en la bandeja. Por favor, véalo ahora.' },
    link,
    automatic,
  ],
};

/** Something new waits for a member of staff, in Spanish. */
export const staffNoticeEs: MailTemplate = {
  ...staffNoticeEn,
  language: 'es',
  subject: '{senderName}: asunto nuevo en la bandeja',
  blocks: [{ kind: 'paragraph', text: 'Hay un asunto nuevo en la bandeja.' }, link, automatic],
};
