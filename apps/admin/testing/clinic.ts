import type { components } from '@stillwater/api-client';
import type { FakeApi } from '@stillwater/ui/testing';
import { clinicId, dana, ines, theo } from './ids.js';

type Schemas = components['schemas'];

export const profile: Schemas['ClinicProfile'] = {
  clinicId,
  organisationId: '01995000-0000-7000-8000-000000000009',
  code: 'q7m2kx9d4r',
  slug: 'asheville',
  name: 'Juniper & Tide Asheville',
  introduction: 'A small team near the river.\nWe take time to prepare and to talk afterwards.',
  senderName: 'JT Office',
  zone: 'America/New_York',
  language: 'en-US',
  languages: ['en-US', 'es-US'],
  phone: '+18285550142',
  postalAddress: '18 Wall Street, Asheville, NC 28801',
  licensedStates: ['NC', 'TN', 'VA'],
  hours: [
    ...[1, 2, 3, 4].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
    { weekday: 5, opens: '08:00', closes: '12:00' },
    { weekday: 5, opens: '13:00', closes: '16:00' },
    { weekday: 6, opens: '09:00', closes: '13:00', weekOfMonth: 1 },
  ],
  closures: [
    { from: '2026-12-24', to: '2026-12-26', reason: 'Winter break' },
    { from: '2026-11-26', to: '2026-11-26', reason: 'Federal holiday' },
    { from: '2026-10-12', to: '2026-10-12', reason: 'Federal holiday' },
  ],
  version: 3,
  changedAt: '2026-11-02T14:00:00Z',
  abilities: ['clinic.read', 'clinic.edit'],
};

export const staff: Schemas['StaffMember'][] = [
  {
    staffId: theo,
    name: 'Theo Banks',
    email: 'theo.banks@example.com',
    roles: ['intake'],
    enrolled: true,
    licences: [],
    version: 1,
  },
  {
    staffId: dana,
    name: 'Dana Whitlock',
    email: 'dana.whitlock@example.com',
    roles: ['prescriber'],
    enrolled: true,
    licences: [
      { type: 'MD', state: 'NC', number: 'NC-2019-00417', expires: '2027-09-30' },
      { type: 'MD', state: 'SC', number: 'SC-88021', expires: '2026-10-31' },
    ],
    licensed: true,
    version: 4,
  },
  {
    staffId: ines,
    name: 'Ines Roth',
    email: 'ines.roth@example.com',
    roles: ['prescriber', 'nurse'],
    enrolled: false,
    licences: [],
    licensed: false,
    version: 1,
  },
];

export const clinics: FakeApi = {
  'GET /v1/clinics/*': () => ({ body: profile, headers: { etag: '"3"' } }),
  'GET /v1/clinics/*/staff': () => ({ body: { items: staff } }),
};

/** A clinic of which only the necessary was said. */
export const newClinic: FakeApi = {
  'GET /v1/clinics/*': () => {
    const { introduction: _, ...told } = profile;
    return { body: { ...told, licensedStates: [], hours: [], closures: [] }, headers: { etag: '"3"' } };
  },
};
