import { Command, Id, Instant } from '@stillwater/contract-kit';

import { YesTaken } from './yes-taken.view.js';

/** Somebody was asked by a message whether they will come, and has written back that they will. Heard again, it is one yes. */
@Command('take-yes.v1', {
  owner: 'scheduling',
  answers: YesTaken,
  callers: ['notifications'],
  example: {
    appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    startsAt: '2026-11-03T14:00:00.000Z',
    replyId: '01995a10-7e11-7c02-9a44-3d8b7f605511',
  },
})
export class TakeYes {
  @Id() appointmentId!: string;
  @Id() personId!: string;
  @Instant({ description: 'The time that they were asked about.' }) startsAt!: string;
  @Id() replyId!: string;
}
