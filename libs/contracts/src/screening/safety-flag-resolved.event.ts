import { Event, Id, Instant, OneOf } from '@stillwater/contract-kit';

import { safetyLevels, type SafetyLevel } from './choices.js';

/** A clinician has resolved the flag: what was held back because of it may go on. Why stays with the flag. */
@Event('safety.resolved.v1', {
  owner: 'screening',
  key: 'flagId',
  example: {
    flagId: '01995a10-4d02-7e8a-b3c7-1f5e9a205504',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    level: 'acute',
    byId: '01995000-0000-7000-8000-000000000042',
    resolvedAt: '2026-11-03T16:40:11.902Z',
  },
})
export class SafetyFlagResolved {
  @Id() flagId!: string;
  @Id() personId!: string;
  @OneOf(safetyLevels) level!: SafetyLevel;
  @Id() byId!: string;
  @Instant() resolvedAt!: string;
}
