import { Id, Instant, ListOf, Phone, Text, Version, View } from '@stillwater/contract-kit';

import { eachAbility, type Ability } from './abilities.js';
import { PublicClinic } from './public-clinic.view.js';

/** The clinic as its staff see it. */
@View('clinic-profile', {
  example: {
    slug: 'asheville',
    name: 'Juniper & Tide Asheville',
    zone: 'America/New_York',
    language: 'en-US',
    languages: ['en-US'],
    phone: '+18285550142',
    postalAddress: '18 Wall Street, Asheville, NC 28801',
    licensedStates: ['NC', 'TN', 'VA'],
    hours: [{ weekday: 1, opens: '08:00', closes: '18:00' }],
    closures: [{ from: '2026-12-24', to: '2026-12-26', reason: 'Winter break' }],
    clinicId: '01995000-0000-7000-8000-000000000001',
    organisationId: '01995000-0000-7000-8000-000000000009',
    code: 'q7m2kx9d4r',
    senderName: 'JT Office',
    version: 3,
    changedAt: '2026-11-02T14:00:00Z',
    abilities: ['clinic.read', 'clinic.edit'],
  },
})
export class ClinicProfile extends PublicClinic {
  @Id() clinicId!: string;
  @Id() organisationId!: string;
  @Text({ max: 16 }) code!: string;
  @Text({ max: 40 }) senderName!: string;
  @Phone({ sensitive: false, optional: true }) textNumber?: string;
  @Phone({ sensitive: false, optional: true }) secondTextNumber?: string;
  @Version() version!: number;
  @Instant() changedAt!: string;
  @ListOf(eachAbility, { max: 60 }) abilities!: Ability[];
}
