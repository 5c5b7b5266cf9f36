import { Command, EVERY_SERVICE, Id } from '@stillwater/contract-kit';

import { ParkedDetail } from './parked-detail.view.js';

@Command('show-parked.v1', {
  owner: EVERY_SERVICE,
  answers: ParkedDetail,
  callers: ['gateway'],
  reads: true,
  example: { parkedId: '01995a10-6f20-7d3b-a5e8-9c1b2a805507' },
})
export class ShowParked {
  @Id() parkedId!: string;
}
