import { Command, Id, Version } from '@stillwater/contract-kit';

import { ScreeningItem } from './screening-item.view.js';

/** Submitted answers never change: the person gets a new link, with the answers as they were, to correct them. */
@Command('correct-screening.v1', {
  owner: 'screening',
  answers: ScreeningItem,
  callers: ['gateway'],
  example: { screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505', version: 5 },
})
export class CorrectScreening {
  @Id() screeningId!: string;
  @Version() version!: number;
}
