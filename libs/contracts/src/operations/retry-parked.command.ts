import { Command, EVERY_SERVICE, Id } from '@stillwater/contract-kit';

import { ParkedItem } from './parked-item.view.js';

/** Hands the message to its consumer once more. */
@Command('retry-parked.v1', {
  owner: EVERY_SERVICE,
  answers: ParkedItem,
  callers: ['gateway'],
  example: { parkedId: '01995a10-6f20-7d3b-a5e8-9c1b2a805507' },
})
export class RetryParked {
  @Id() parkedId!: string;
}
