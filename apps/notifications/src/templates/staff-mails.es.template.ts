import type { MailTemplate } from './mail-template.rules.js';
import { staffDigestEn, staffNoticeEn, staffUrgentEn } from './staff-mails.en.template.js';

/** How much waits for a member of staff this morning (flow N31), in Spanish. */
export const staffDigestEs: MailTemplate = {
  ...staffDigestEn,
  language: 'es',
  subject: '{senderName}: esta mañana',
  blocks: [
    { kind: 'lines', title: 'Esto le espera:', value: 'counts' },
    { kind: 'link', text: 'Abrir la bandeja', value: 'link' },
    { kind: 'paragraph', text: 'Mensaje automático para el personal de {senderName}. Las respuestas no se leen.' },
  ],
};

/** Something may not wait, in Spanish. */
export const staffUrgentEs: MailTemplate = {
  ...staffUrgentEn,
  language: 'es',
  subject: '{senderName}: asunto urgente en la bandeja',
  blocks: [
    { kind: 'paragraph', text: 'Hay un asunto urgente en la bandeja. Por favor, véalo ahora.' },
    ...staffDigestEs.blocks.slice(1),
  ],
};

/** Something new waits for a member of staff, in Spanish. */
export const staffNoticeEs: MailTemplate = {
  ...staffNoticeEn,
  language: 'es',
  subject: '{senderName}: asunto nuevo en la bandeja',
  blocks: [{ kind: 'paragraph', text: 'Hay un asunto nuevo en la bandeja.' }, ...staffDigestEs.blocks.slice(1)],
};
