import { Id, View } from '@stillwater/contract-kit';

import { ConsentRecord } from './consent-record.view.js';

@View('person-consent', {
  example: {
    kind: 'sms',
    textVersion: 'sms.1.en-US',
    givenAt: '2026-11-02T14:21:00Z',
    state: 'current',
    recordedById: '01995000-0000-7000-8000-000000000042',
  },
})
export class PersonConsent extends ConsentRecord {
  @Id({ optional: true, description: 'The inquiry that it was given in; absent, the person told staff.' })
  inquiryId?: string;
  @Id({ optional: true, description: 'Who wrote down what the person said.' }) recordedById?: string;
}
