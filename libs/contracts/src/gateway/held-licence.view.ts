import { LocalDate, OneOf, UsState, View } from '@stillwater/contract-kit';

import { licenceTypes, type LicenceType } from './licence-types.js';

/** A licence as other services need it: without its number. */
@View('held-licence', { example: { type: 'MD', state: 'NC', expires: '2027-09-30' } })
export class HeldLicence {
  @OneOf(licenceTypes) type!: LicenceType;
  @UsState() state!: string;
  @LocalDate({ description: 'The last day on which it is valid.' }) expires!: string;
}
