import { Command, Id } from '@stillwater/contract-kit';

import { StrangerAddress } from './stranger-address.view.js';

/** Where somebody wrote from whom nobody on file has, if that may be answered. Asked at the moment of sending, never kept. */
@Command('address-of-stranger.v1', {
  owner: 'inquiries',
  answers: StrangerAddress,
  callers: ['notifications'],
  reads: true,
  example: { replyId: '01995a10-7e11-7c02-9a44-3d8b7f605511' },
})
export class AddressOfStranger {
  @Id() replyId!: string;
}
