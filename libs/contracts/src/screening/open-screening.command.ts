import { Command, Token } from '@stillwater/contract-kit';

import { ScreeningEntry } from './screening-entry.view.js';
import { SecondFactor } from './second-factor.view.js';

/** The second factor: five wrong tries lock the link for 15 minutes, the next five for an hour, and so on up to a day. */
@Command('open-screening.v1', {
  owner: 'screening',
  answers: ScreeningEntry,
  callers: ['gateway'],
  example: { linkToken: 'q7m2kx9d4r-3vXk9QpZr5tYb2NcW8mLfA', birthDate: '1985-04-12' },
})
export class OpenScreening extends SecondFactor {
  @Token() linkToken!: string;
}
