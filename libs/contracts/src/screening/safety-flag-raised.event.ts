import { Event, Id, Instant, OneOf } from '@stillwater/contract-kit';

import { safetyLevels, safetySources, type SafetyLevel, type SafetySource } from './choices.js';

/** Somebody may be in danger, and a human must look. What they said stays where they said it. */
@Event('safety.flag_raised.v1', {
  owner: 'screening',
  key: 'flagId',
  example: {
    flagId: '01995a10-4d02-7e8a-b3c7-1f5e9a205504',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    level: 'acute',
    source: 'inquiry',
    subjectId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    raisedAt: '2026-11-02T14:03:20.634Z',
  },
})
export class SafetyFlagRaised {
  @Id() flagId!: string;
  @Id() personId!: string;
  @OneOf(safetyLevels) level!: SafetyLevel;
  @OneOf(safetySources) source!: SafetySource;
  @Id({ description: 'What it was raised on: the inquiry or the screening.' }) subjectId!: string;
  @Instant() raisedAt!: string;
}
