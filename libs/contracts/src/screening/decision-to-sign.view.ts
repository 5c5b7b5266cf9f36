import { Text, View } from '@stillwater/contract-kit';

import { DecisionProposed } from './decision-proposed.view.js';

/** A decision with what shows that its signer is here: the gateway checks both and passes neither on. */
@View('decision-to-sign', {
  example: {
    outcome: 'eligible',
    routesAllowed: ['lozenge'],
    conditions: [],
    password: 'correct horse battery staple',
    totpCode: '492039',
  },
})
export class DecisionToSign extends DecisionProposed {
  @Text({ max: 200, sensitive: 'secret' }) password!: string;
  @Text({ max: 6, pattern: /^\d{6}$/, sensitive: 'secret' }) totpCode!: string;
}
