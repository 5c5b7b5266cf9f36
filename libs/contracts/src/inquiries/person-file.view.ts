import {
  each,
  Flag,
  Id,
  LanguageTag,
  ListOf,
  OneOf,
  Text,
  UsState,
  Version,
  View,
  Zone,
} from '@stillwater/contract-kit';

import { InquiryListItem } from './inquiry-list-item.view.js';
import { patientStates, type PatientState } from './people-choices.js';
import { PersonConsent } from './person-consent.view.js';
import { PersonContactPoint } from './person-contact-point.view.js';

/** What the clinic's staff know of a person without opening anything clinical. */
@View('person-file', {
  example: {
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    givenName: 'Avery',
    familyName: 'Lane',
    stateOfResidence: 'NC',
    zone: 'America/New_York',
    language: 'en-US',
    patientState: 'in_screening',
    contactPoints: [
      {
        contactPointId: '01995a10-3c3f-7d10-8a55-5e2f81405506',
        kind: 'email',
        value: 'avery.lane@example.com',
        confirmed: true,
        optedOut: false,
      },
    ],
    consents: [
      {
        kind: 'email',
        textVersion: 'email.1.en-US',
        givenAt: '2026-11-02T14:03:20.512Z',
        inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
      },
    ],
    inquiries: [],
    version: 1,
    abilities: ['edit', 'add-contact-point'],
  },
})
export class PersonFile {
  @Id() personId!: string;
  @Text({ max: 80, sensitive: 'contact' }) givenName!: string;
  @Text({ max: 80, sensitive: 'contact', optional: true }) familyName?: string;
  @UsState() stateOfResidence!: string;
  @Zone({ optional: true, description: "Absent, the clinic's counts." }) zone?: string;
  @LanguageTag() language!: string;
  @Flag({ optional: true, description: 'Messages say as little as can be.' }) discreet?: boolean;
  @OneOf(patientStates) patientState!: PatientState;
  @ListOf(() => PersonContactPoint, {
    max: 50,
    description:
      'Confirmed first, then the latest. Empty, as consents and inquiries are, for who has no business there.',
  })
  contactPoints!: PersonContactPoint[];
  @ListOf(() => PersonConsent, { max: 200, description: 'The latest first.' }) consents!: PersonConsent[];
  @ListOf(() => InquiryListItem, { max: 100, description: 'The latest first.' }) inquiries!: InquiryListItem[];
  @Version() version!: number;
  @ListOf(each.text({ max: 40 }), { max: 20, description: 'What the asking member of staff may do with it now.' })
  abilities!: string[];
}
