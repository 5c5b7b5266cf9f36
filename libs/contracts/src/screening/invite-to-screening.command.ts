import { Command } from '@stillwater/contract-kit';

import { ScreeningItem } from './screening-item.view.js';
import { ScreeningToInvite } from './screening-to-invite.view.js';

/** Sends a person the link to the health questionnaire. A link that is still open is answered again, not doubled. */
@Command('invite-to-screening.v1', {
  owner: 'screening',
  answers: ScreeningItem,
  callers: ['gateway'],
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502' },
})
export class InviteToScreening extends ScreeningToInvite {}
