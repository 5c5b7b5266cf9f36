import { Command, Token } from '@stillwater/contract-kit';

import { ScreeningReceipt } from './screening-receipt.view.js';

/** The person is done. From here on the answers never change. */
@Command('submit-screening.v1', {
  owner: 'screening',
  answers: ScreeningReceipt,
  callers: ['gateway'],
  example: { linkToken: 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA', entryToken: '8Jd2kQ0xVh7sTn4RbYpW1cZeGm' },
})
export class SubmitScreening {
  @Token() linkToken!: string;
  @Token({ optional: true }) entryToken?: string;
}
