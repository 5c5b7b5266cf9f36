import { Command, Id, Version } from '@stillwater/contract-kit';

import { ScreeningItem } from './screening-item.view.js';

/**
 * The person gives their birth date anew, as at the first opening: the one that is kept was mistyped. Answers stay, locks
 * end, and wherever the questionnaire is open it asks for the second factor again.
 */
@Command('forget-birth-date.v1', {
  owner: 'screening',
  answers: ScreeningItem,
  callers: ['gateway'],
  example: { screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505', version: 2 },
})
export class ForgetBirthDate {
  @Id() screeningId!: string;
  @Version() version!: number;
}
