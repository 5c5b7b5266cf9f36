import { Command, Text } from '@stillwater/contract-kit';

import { TextsStopped } from './texts-stopped.view.js';

/** Somebody ended the texts of another clinic of the organisation: the word holds here too. Told again, it changes nothing. */
@Command('stop-texts.v1', {
  owner: 'inquiries',
  answers: TextsStopped,
  callers: ['gateway'],
  example: { from: '+18285550111' },
})
export class StopTexts {
  @Text({ max: 254, sensitive: 'contact', description: 'A number in E.164.' }) from!: string;
}
