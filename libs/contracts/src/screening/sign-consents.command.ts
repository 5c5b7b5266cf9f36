import { Command, Token } from '@stillwater/contract-kit';

import { ConsentForm } from './consent-form.view.js';
import { ConsentSignature } from './consent-signature.view.js';

/** All of them are signed, or none. What is signed already stays as it was. */
@Command('sign-consents.v1', {
  owner: 'screening',
  answers: ConsentForm,
  callers: ['gateway'],
  example: {
    linkToken: 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA',
    entryToken: '8Jd2kQ0xVh7sTn4RbYpW1cZeGm',
    name: 'Avery Quinn',
    documents: [{ documentId: '01995d40-1a40-7c2b-9e5d-6f2d0a305520', language: 'en' }],
  },
})
export class SignConsents extends ConsentSignature {
  @Token() linkToken!: string;
  @Token({ optional: true }) entryToken?: string;
}
