import { Command, Token } from '@stillwater/contract-kit';

import { ScreeningCodeSent } from './screening-code-sent.view.js';

/** Sends the code of the second factor on the other channel that the person agreed to. */
@Command('send-screening-code.v1', {
  owner: 'screening',
  answers: ScreeningCodeSent,
  callers: ['gateway'],
  example: { linkToken: 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA' },
})
export class SendScreeningCode {
  @Token() linkToken!: string;
}
