import { closingEs } from './closing.template.js';
import { inquiryFollowUpEn, inquiryFollowUpTextEn } from './inquiry-follow-up.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** Somebody from the office tried to reach a visitor and could not (flow N05), in Spanish. */
export const inquiryFollowUpEs: MailTemplate = {
  id: 'inquiry-follow-up',
  version: 1,
  language: 'es',
  channel: 'email',
  values: inquiryFollowUpEn.values,
  subject: 'Quisimos comunicarnos con usted',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    {
      kind: 'paragraph',
      text: 'Quisimos comunicarnos con usted y no pudimos. Seguimos aquí si quiere hablar: llámenos cuando le convenga.',
    },
    { kind: 'lines', title: 'Horario de oficina ({zoneName})', value: 'officeHours' },
  ],
  closing: closingEs,
};

export const inquiryFollowUpTextEs: TextTemplate = {
  id: 'inquiry-follow-up',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: inquiryFollowUpTextEn.values,
  texts: ['{senderName}: seguimos aquí si quiere hablar. Tel. {clinicPhone}. Responda STOP para no recibir textos'],
};
