import { Event, Id, Instant } from '@stillwater/contract-kit';

/** A member of staff has taken the flag on. The flag itself stays open until it is resolved. */
@Event('safety.acknowledged.v1', {
  owner: 'screening',
  key: 'flagId',
  example: {
    flagId: '01995a10-4d02-7e8a-b3c7-1f5e9a205504',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    byId: '01995000-0000-7000-8000-000000000042',
    acknowledgedAt: '2026-11-02T14:05:02.118Z',
  },
})
export class SafetyFlagAcknowledged {
  @Id() flagId!: string;
  @Id() personId!: string;
  @Id() byId!: string;
  @Instant() acknowledgedAt!: string;
}
