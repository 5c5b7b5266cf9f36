import { Command } from '@stillwater/contract-kit';

import { MorningMail } from './morning-mail.view.js';

/** Does whoever asks want the morning's mail of this clinic? As long as nobody has said so, they do. */
@Command('show-morning-mail.v1', {
  owner: 'notifications',
  answers: MorningMail,
  callers: ['gateway'],
  reads: true,
  example: {},
})
export class ShowMorningMail {}
