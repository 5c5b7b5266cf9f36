import { Command } from '@stillwater/contract-kit';

import { MorningMail } from './morning-mail.view.js';

/** Whoever asks wants the morning's mail of this clinic, or wants it no longer. Urgent items are mailed all the same. */
@Command('choose-morning-mail.v1', {
  owner: 'notifications',
  answers: MorningMail,
  callers: ['gateway'],
  example: { wanted: false },
})
export class ChooseMorningMail extends MorningMail {}
