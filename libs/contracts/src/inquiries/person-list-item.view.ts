import { Id, Instant, OneOf, Text, UsState, View } from '@stillwater/contract-kit';

import { patientStates, type PatientState } from './people-choices.js';

@View('person-list-item', {
  example: {
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    givenName: 'Avery',
    familyName: 'Lane',
    stateOfResidence: 'NC',
    patientState: 'in_screening',
    lastInquiryAt: '2026-11-02T14:03:20.512Z',
  },
})
export class PersonListItem {
  @Id() personId!: string;
  @Text({ max: 80, sensitive: 'contact' }) givenName!: string;
  @Text({ max: 80, sensitive: 'contact', optional: true }) familyName?: string;
  @UsState() stateOfResidence!: string;
  @OneOf(patientStates) patientState!: PatientState;
  @Instant({ optional: true, description: 'Absent for who has no business with inquiries.' }) lastInquiryAt?: string;
}
