import type { components } from '@stillwater/api-client';
import { type FakeApi } from '@stillwater/ui/testing';
import { theo } from './ids.js';

type Schemas = components['schemas'];

export const fees: Schemas['ConsentDocument'] = {
  documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305520',
  kind: 'fee_policy',
  version: 2,
  services: ['PREP'],
  texts: [
    { language: 'en', title: 'Fees and cancellations', text: 'A visit that is called off a day before is free.' },
    { language: 'es', title: 'Costos', text: 'Cancelar un día antes no cuesta nada.' },
  ],
  publishedById: theo,
  publishedAt: '2026-11-01T15:00:00Z',
};

/** One signed, one signed in an older version, one missing, one that nobody asks for any more. */
export const standing: Schemas['PersonConsentDocument'][] = [
  {
    kind: 'telehealth',
    title: 'Telehealth',
    services: ['PREP'],
    inForce: 1,
    signedVersion: 1,
    signedAt: '2026-11-02T14:03:00Z',
    missing: false,
  },
  { kind: 'touch_policy', title: 'Touch', services: ['PREP'], inForce: 1, missing: true },
  {
    kind: 'fee_policy',
    title: 'Fees and cancellations',
    services: ['PREP'],
    inForce: 2,
    signedVersion: 1,
    signedAt: '2026-10-02T14:03:00Z',
    missing: true,
  },
  {
    kind: 'escort_agreement',
    title: 'Escort',
    services: [],
    signedVersion: 3,
    signedAt: '2026-10-02T14:03:00Z',
    missing: false,
  },
];

export const documents: FakeApi = {
  'GET /v1/clinics/*/consent-documents': () => ({ body: { documents: [fees] } }),
  'GET /v1/clinics/*/consents': () => ({ body: { documents: standing } }),
};

export const noDocuments: FakeApi = {
  'GET /v1/clinics/*/consent-documents': () => ({ body: { documents: [] } }),
  'GET /v1/clinics/*/consents': () => ({ body: { documents: [] } }),
};
