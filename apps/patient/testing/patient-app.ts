import { fileURLToPath } from 'node:url';
import type { components } from '@stillwater/api-client';

export const patientApp = { dist: fileURLToPath(new URL('../dist', import.meta.url)), base: '/' };

export const clinic: components['schemas']['PublicClinic'] = {
  slug: 'asheville',
  name: 'Juniper & Tide Asheville',
  introduction: 'A small team near the river. We take time to prepare and to talk afterwards.',
  zone: 'America/New_York',
  language: 'en-US',
  languages: ['en-US'],
  phone: '+18285550142',
  postalAddress: '18 Wall Street\nAsheville, NC 28801',
  licensedStates: ['NC', 'TN', 'VA'],
  hours: [
    ...[1, 2, 3, 4].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' })),
    { weekday: 5, opens: '08:00', closes: '16:00' },
    { weekday: 6, opens: '09:00', closes: '13:00', weekOfMonth: 1 },
  ],
  closures: [
    { from: '2020-12-24', to: '2020-12-26' },
    { from: '2999-12-24', to: '2999-12-26' },
  ],
};

export const bareClinic: components['schemas']['PublicClinic'] = {
  slug: 'asheville',
  name: 'Juniper & Tide Asheville',
  zone: 'America/Phoenix',
  language: 'en-US',
  languages: ['en-US'],
  phone: '+18285550142',
  postalAddress: '18 Wall Street, Asheville, NC 28801',
  licensedStates: [],
  hours: [],
  closures: [],
};
