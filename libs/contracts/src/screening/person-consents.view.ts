import { ListOf, View } from '@stillwater/contract-kit';

import { PersonConsentDocument } from './person-consent-document.view.js';

/** What a person has signed, and what is missing. */
@View('person-consents', { example: { documents: [] } })
export class PersonConsents {
  @ListOf(() => PersonConsentDocument, { max: 7 }) documents!: PersonConsentDocument[];
}
