import { Instant, OneOf, Text, UsState, View } from '@stillwater/contract-kit';

import { prescriberLicenceTypes } from './licence-types.js';

/**
 * That the person who acts has just given password and authenticator code again, and under which licence they sign. The
 * gateway alone writes it, from the staff record.
 */
@View('signature', {
  example: {
    signedAt: '2026-11-04T15:12:40Z',
    licenceType: 'MD',
    licenceState: 'NC',
    licenceNumber: 'NC-2019-00417',
  },
})
export class Signature {
  @Instant() signedAt!: string;
  @OneOf(prescriberLicenceTypes) licenceType!: (typeof prescriberLicenceTypes)[number];
  @UsState() licenceState!: string;
  @Text({ max: 40 }) licenceNumber!: string;
}
