import { each, Event, Id, Instant, LanguageTag, ListOf, Phone, Text, Version, Zone } from '@stillwater/contract-kit';

import { ClosedDays } from './closed-days.view.js';
import { OpeningHours } from './opening-hours.view.js';

/** A clinic was opened, or what it tells the public changed. Carries the whole public profile, never a difference. */
@Event('clinic.changed.v1', {
  owner: 'gateway',
  key: 'clinicId',
  example: {
    clinicId: '01995000-0000-7000-8000-000000000001',
    organisationId: '01995000-0000-7000-8000-000000000009',
    code: 'q7m2kx9d4r',
    slug: 'asheville',
    zone: 'America/New_York',
    senderName: 'JT Office',
    phone: '+18285550142',
    postalAddress: '18 Wall Street, Asheville, NC 28801',
    language: 'en-US',
    hours: [{ weekday: 1, opens: '08:00', closes: '18:00' }],
    closures: [{ from: '2026-12-24', to: '2026-12-26' }],
    licensedStates: ['NC', 'TN', 'VA'],
    profileVersion: 1,
    changedAt: '2026-11-02T14:00:00Z',
  },
})
export class ClinicChanged {
  @Id() clinicId!: string;
  @Id() organisationId!: string;
  @Text({ max: 16, description: 'Opaque routing code of the clinic: the front part of its public links.' })
  code!: string;
  @Text({ max: 60 }) slug!: string;
  @Zone() zone!: string;
  @Text({ max: 40, description: 'How messages name the sender; says nothing about the treatment.' })
  senderName!: string;
  @Phone({ sensitive: false }) phone!: string;
  @Text({ max: 200 }) postalAddress!: string;
  @Phone({ sensitive: false, optional: true, description: 'Where its text messages come from and replies go to.' })
  textNumber?: string;
  @Phone({ sensitive: false, optional: true, description: 'The same at the second carrier of text messages.' })
  secondTextNumber?: string;
  @LanguageTag() language!: string;
  @ListOf(() => OpeningHours, { max: 28 }) hours!: OpeningHours[];
  @ListOf(() => ClosedDays, { max: 200, optional: true, description: 'Absent from releases before 0.3.' })
  closures?: ClosedDays[];
  @ListOf(each.usState, { max: 56, optional: true, description: 'Where its prescribers may treat.' })
  licensedStates?: string[];
  @Version() profileVersion!: number;
  @Instant() changedAt!: string;
}
