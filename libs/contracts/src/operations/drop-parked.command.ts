import { Command, EVERY_SERVICE, Id } from '@stillwater/contract-kit';

import { DropReason } from './drop-reason.view.js';
import { ParkedItem } from './parked-item.view.js';

/** Gives the message up, for a reason that is kept. */
@Command('drop-parked.v1', {
  owner: EVERY_SERVICE,
  answers: ParkedItem,
  callers: ['gateway'],
  example: {
    parkedId: '01995a10-6f20-7d3b-a5e8-9c1b2a805507',
    reason: 'Sent twice by a test; the inquiry was handled by phone.',
  },
})
export class DropParked extends DropReason {
  @Id() parkedId!: string;
}
