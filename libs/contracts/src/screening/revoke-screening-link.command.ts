import { Command, Id, Version } from '@stillwater/contract-kit';

import { ScreeningItem } from './screening-item.view.js';

/** The link stops working at once, for whoever holds it. */
@Command('revoke-screening-link.v1', {
  owner: 'screening',
  answers: ScreeningItem,
  callers: ['gateway'],
  example: { screeningId: '01995b20-5d10-7a44-9c3e-2b8f6d105505', version: 1 },
})
export class RevokeScreeningLink {
  @Id() screeningId!: string;
  @Version() version!: number;
}
