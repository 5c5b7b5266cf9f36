import { Command, Token } from '@stillwater/contract-kit';

import { ScreeningForm } from './screening-form.view.js';

/** The questionnaire behind a link: locked until the second factor is given. */
@Command('show-screening-form.v1', {
  owner: 'screening',
  answers: ScreeningForm,
  callers: ['gateway'],
  reads: true,
  example: { linkToken: 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA' },
})
export class ShowScreeningForm {
  @Token() linkToken!: string;
  @Token({ optional: true }) entryToken?: string;
}
