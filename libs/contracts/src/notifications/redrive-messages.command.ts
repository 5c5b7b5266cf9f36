import { Command } from '@stillwater/contract-kit';

import { RedrivenMessages } from './redriven-messages.view.js';
import { StuckChoice } from './stuck-choice.view.js';

/** What stopped messages for one cause is mended: the latest hundred of them are tried anew. */
@Command('redrive-messages.v1', {
  owner: 'notifications',
  answers: RedrivenMessages,
  callers: ['gateway'],
  example: { cause: 'no_carrier', channel: 'sms' },
})
export class RedriveMessages extends StuckChoice {}
