import type { components } from '@stillwater/api-client';
import type { FakeApi } from '@stillwater/ui/testing';
import { dana } from './ids.js';

type Schemas = components['schemas'];

const shipped: Schemas['TemplateWords'] = {
  subject: 'Reminder: {when}',
  blocks: [
    { kind: 'paragraph', text: 'Hello {givenName},', without: 'Hello,' },
    { kind: 'paragraph', text: 'A reminder of your appointment: {when}.' },
    { kind: 'link', text: 'Confirm, move or cancel' },
  ],
};

export const mailTemplate: Schemas['Template'] = {
  template: 'appointment-reminder',
  channel: 'email',
  language: 'en',
  own: true,
  usable: true,
  version: 1001,
  shippedVersion: 2,
  replacedAt: '2026-11-02T14:20:00Z',
  replacedById: dana,
  words: { ...shipped, subject: 'See you {when}' },
  shipped,
  closing: ['Questions? Call us at {clinicPhone}.', '{senderName}', '{postalAddress}'],
  places: [
    { name: 'when', needed: true, sample: 'Tuesday, November 3, 2026, 9:00 AM (Eastern Time)' },
    { name: 'givenName', needed: false, sample: 'Avery' },
  ],
};

const textTemplate: Schemas['Template'] = {
  ...mailTemplate,
  channel: 'sms',
  language: 'es-MX',
  own: false,
  version: 2,
  words: { texts: ['{senderName}: {whenShort} {link} STOP', '{senderName}: {whenShort} STOP'] },
  shipped: { texts: ['{senderName}: {whenShort} {link} STOP', '{senderName}: {whenShort} STOP'] },
  closing: [],
};

const { replacedAt: _at, replacedById: _by, ...inherited } = textTemplate;

const items: Schemas['TemplateItem'][] = [mailTemplate, inherited].map(
  ({ words: _words, shipped: _shipped, closing: _closing, places: _places, ...item }) => item,
);

/** One mail that the clinic words itself, and one text that is shipped. */
export const templates: FakeApi = {
  'GET /v1/clinics/*/templates': () => ({
    body: { items: [...items, { ...items[0], language: 'es', usable: false }] },
  }),
  'GET /v1/clinics/*/templates/*/email/*': () => ({ body: mailTemplate, headers: { etag: '"1001"' } }),
  'GET /v1/clinics/*/templates/*/sms/*': () => ({ body: inherited, headers: { etag: '"2"' } }),
  'POST /v1/clinics/*/templates/*/email/*/preview': ({ body }) => {
    const { subject = '', blocks = [] } = body as Schemas['TemplateWords'];
    const faults = subject.includes('dose')
      ? [{ pointer: '/subject', code: 'choice', message: 'says "dose", which no message may say' }]
      : [];
    const paragraphs = blocks.map(({ text }) => text);
    const html = `<!doctype html><body style="color:red">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</body>`;
    return { body: { faults, subject, text: paragraphs.join('\n\n'), html } };
  },
  'POST /v1/clinics/*/templates/*/sms/*/preview': ({ body }) => {
    const { texts = [] } = body as Schemas['TemplateWords'];
    return {
      body: {
        faults: texts.flatMap((text, index) =>
          text.includes('STOP') ? [] : [{ pointer: `/texts/${index}`, code: 'required', message: 'must say STOP' }],
        ),
        texts: texts.map((text) => ({
          text,
          encoding: /[^\x20-\x7e]/.test(text) ? 'UCS-2' : 'GSM-7',
          length: text.length,
          longest: text.length + 60,
          segments: text.length > 70 ? 2 : 1,
        })),
      },
    };
  },
};
