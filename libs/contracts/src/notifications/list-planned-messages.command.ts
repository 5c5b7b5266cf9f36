import { Command, Id, Instant } from '@stillwater/contract-kit';

import { PlannedMessages } from './planned-messages.view.js';

/** What will go out to a person until a date, if nothing else happens. */
@Command('list-planned-messages.v1', {
  owner: 'notifications',
  answers: PlannedMessages,
  callers: ['gateway'],
  reads: true,
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502', untilAt: '2026-12-02T00:00:00Z' },
})
export class ListPlannedMessages {
  @Id() personId!: string;
  @Instant({ optional: true, description: '30 days from now unless told.' }) untilAt?: string;
}
