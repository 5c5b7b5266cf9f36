import { LocalDate, OneOf, Text, UsState, View } from '@stillwater/contract-kit';

import { licenceTypes, type LicenceType } from './licence-types.js';

/** A state's permission to practise, as the clinic has it on file. */
@View('licence', { example: { type: 'MD', state: 'NC', number: 'NC-2019-00417', expires: '2027-09-30' } })
export class Licence {
  @OneOf(licenceTypes) type!: LicenceType;
  @UsState() state!: string;
  @Text({ max: 40 }) number!: string;
  @LocalDate({ description: 'The last day on which it is valid.' }) expires!: string;
}
