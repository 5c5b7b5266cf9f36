import { closingEn, closingValues } from './closing.template.js';
import type { MailTemplate } from './mail-template.rules.js';
import type { TextTemplate } from './text-template.rules.js';

/** A code for somebody who waits for it (flow N37). */
export const accessCodeEn: MailTemplate = {
  id: 'access-code',
  version: 1,
  language: 'en',
  channel: 'email',
  values: { ...closingValues, code: 'secret' },
  subject: 'Your code',
  blocks: [
    { kind: 'paragraph', text: 'Your code is {code}. Enter it on the page that asked for it.' },
    {
      kind: 'paragraph',
      text: 'We never ask for it by phone. If you did not ask for a code, you can ignore this message.',
    },
  ],
  closing: closingEn,
};

export const accessCodeTextEn: TextTemplate = {
  id: 'access-code',
  version: 1,
  language: 'en',
  channel: 'sms',
  values: { senderName: 'public', code: 'secret' },
  texts: ['{senderName}: your code is {code}. Enter it on the page that asked for it. We never ask for it by phone.'],
};
