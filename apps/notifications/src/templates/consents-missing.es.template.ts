import { closingEs } from './closing.template.js';
import { consentsMissingEn, consentsMissingTextEn } from './consents-missing.en.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** Something is to be signed before a visit (flow N16), in Spanish. */
export const consentsMissingEs: MailTemplate = {
  id: 'consents-missing',
  version: 1,
  language: 'es',
  channel: 'email',
  values: consentsMissingEn.values,
  subject: 'Antes de su cita: formularios para leer y firmar',
  blocks: [
    { kind: 'paragraph', text: 'Hola {givenName}:', without: 'Hola:' },
    {
      kind: 'paragraph',
      text: 'Hay formularios para leer y firmar antes de su cita: {when}. Si prefiere verlos con nosotros, por favor llámenos.',
    },
    { kind: 'link', text: 'Leer y firmar', value: 'link' },
    {
      kind: 'paragraph',
      text: 'El enlace funciona hasta que termine su cita. Es solo para usted: le pediremos que muestre que es usted.',
    },
  ],
  closing: closingEs,
};

export const consentsMissingTextEs: TextTemplate = {
  id: 'consents-missing',
  version: 1,
  language: 'es',
  channel: 'sms',
  values: consentsMissingTextEn.values,
  texts: [
    '{senderName}: formularios para firmar antes de su cita: {link} Tel. {clinicPhone}. STOP para no recibir textos',
    '{senderName}: formularios para firmar: {link} STOP para salir',
  ],
};
