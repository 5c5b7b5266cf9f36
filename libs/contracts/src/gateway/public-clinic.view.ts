import { each, LanguageTag, ListOf, Phone, Text, View, Zone } from '@stillwater/contract-kit';

import { Closure } from './closure.view.js';
import { OpeningHours } from './opening-hours.view.js';

/** What a clinic tells everybody. */
@View('public-clinic', {
  example: {
    slug: 'asheville',
    name: 'Juniper & Tide Asheville',
    introduction: 'A small team near the river. We take time to prepare and to talk afterwards.',
    zone: 'America/New_York',
    language: 'en-US',
    languages: ['en-US', 'es-US'],
    phone: '+18285550142',
    postalAddress: '18 Wall Street, Asheville, NC 28801',
    licensedStates: ['NC', 'TN', 'VA'],
    hours: [{ weekday: 1, opens: '08:00', closes: '18:00' }],
    closures: [{ from: '2026-12-24', to: '2026-12-26' }],
  },
})
export class PublicClinic {
  @Text({ max: 60 }) slug!: string;
  @Text({ max: 120 }) name!: string;
  @Text({ max: 2000, multiline: true, sensitive: false, optional: true }) introduction?: string;
  @Zone() zone!: string;
  @LanguageTag() language!: string;
  @ListOf(each.language, { min: 1, max: 10 }) languages!: string[];
  @Phone({ sensitive: false }) phone!: string;
  @Text({ max: 200 }) postalAddress!: string;
  @ListOf(each.usState, { max: 56, description: 'Where its prescribers may treat.' }) licensedStates!: string[];
  @ListOf(() => OpeningHours, { max: 28 }) hours!: OpeningHours[];
  @ListOf(() => Closure, { max: 200 }) closures!: Closure[];
}
