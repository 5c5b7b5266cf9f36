import { Command, Token } from '@stillwater/contract-kit';

import { AnswerGiven } from './answer-given.view.js';
import { AnswerReceipt } from './answer-receipt.view.js';

/** Saves one answer. Saving it again replaces it. */
@Command('answer-screening.v1', {
  owner: 'screening',
  answers: AnswerReceipt,
  callers: ['gateway'],
  example: {
    linkToken: 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA',
    entryToken: '8Jd2kQ0xVh7sTn4RbYpW1cZeGm',
    itemId: 'phq9-1',
    value: '1',
  },
})
export class AnswerScreening extends AnswerGiven {
  @Token() linkToken!: string;
  @Token({ optional: true }) entryToken?: string;
}
