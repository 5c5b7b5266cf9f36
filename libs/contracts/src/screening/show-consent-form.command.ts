import { Command, Token } from '@stillwater/contract-kit';

import { ConsentForm } from './consent-form.view.js';

/** What is to be signed behind a link: locked until the second factor is given. */
@Command('show-consent-form.v1', {
  owner: 'screening',
  answers: ConsentForm,
  callers: ['gateway'],
  reads: true,
  example: { linkToken: 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA' },
})
export class ShowConsentForm {
  @Token() linkToken!: string;
  @Token({ optional: true }) entryToken?: string;
}
