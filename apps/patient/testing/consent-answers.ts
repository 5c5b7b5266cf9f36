import type { components } from '@stillwater/api-client';

type Schemas = components['schemas'];

export const token = 'q7m2kx9d4r-7hQm2VbXs9LpYc4TzKw8Re';

export const locked: Schemas['ConsentForm'] = {
  state: 'locked',
  birthDateKnown: true,
  expiresAt: '2026-11-10T15:00:00Z',
  documents: [],
};

export const fees: Schemas['DocumentToSign'] = {
  documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305520',
  kind: 'fee_policy',
  version: 2,
  texts: [
    {
      language: 'en',
      title: 'Fees and cancellations',
      text: 'A visit that is called off a day before is free.\n\nLater than that it is charged in full.',
    },
    { language: 'es', title: 'Costos y cancelaciones', text: 'Cancelar un día antes no cuesta nada.' },
  ],
};

export const touch: Schemas['DocumentToSign'] = {
  documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305521',
  kind: 'touch_policy',
  version: 1,
  texts: [{ language: 'en', title: 'Touch', text: 'Nobody touches you unless you have said yes beforehand.' }],
};

export const toSign: Schemas['ConsentForm'] = { ...locked, state: 'open', documents: [touch, fees] };
export const signed: Schemas['ConsentForm'] = { ...locked, state: 'signed' };
