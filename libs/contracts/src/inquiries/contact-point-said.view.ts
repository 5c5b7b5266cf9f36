import { Email, ListOf, Phone, View } from '@stillwater/contract-kit';

import { ConsentGiven } from './consent-given.view.js';

/** What a person said to staff: one e-mail address or one phone number of theirs, and what it may be used for. */
@View('contact-point-said', {
  example: { phone: '+18285550101', consents: [{ kind: 'sms', textVersion: 'sms.1.en-US' }] },
})
export class ContactPointSaid {
  @Email({ optional: true }) email?: string;
  @Phone({ optional: true }) phone?: string;
  @ListOf(() => ConsentGiven, { max: 4, description: 'The texts that were read out and agreed to.' })
  consents!: ConsentGiven[];
}
