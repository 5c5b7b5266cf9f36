import { Id, Instant, OneOf, Text, Version, View } from '@stillwater/contract-kit';

import {
  safetyFlagStates,
  safetyLevels,
  safetySources,
  type SafetyFlagState,
  type SafetyLevel,
  type SafetySource,
} from './choices.js';

@View('safety-flag-item', {
  example: {
    flagId: '01995a10-4d02-7e8a-b3c7-1f5e9a205504',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    level: 'acute',
    source: 'inquiry',
    subjectId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    raisedAt: '2026-11-02T14:03:20.634Z',
    state: 'acknowledged',
    acknowledgedAt: '2026-11-02T14:05:02.118Z',
    acknowledgedById: '01995000-0000-7000-8000-000000000042',
    note: 'Called back, is with a friend.',
    version: 2,
  },
})
export class SafetyFlagItem {
  @Id() flagId!: string;
  @Id() personId!: string;
  @OneOf(safetyLevels, {
    optional: true,
    description: 'Not for the front desk, as the next two: something urgent waits, call a clinician.',
  })
  level?: SafetyLevel;
  @OneOf(safetySources, { optional: true }) source?: SafetySource;
  @Id({ optional: true, description: 'What it was raised on: the inquiry or the screening.' }) subjectId?: string;
  @Instant() raisedAt!: string;
  @OneOf(safetyFlagStates) state!: SafetyFlagState;
  @Instant({ optional: true }) acknowledgedAt?: string;
  @Id({ optional: true }) acknowledgedById?: string;
  @Text({
    max: 2000,
    multiline: true,
    sensitive: 'clinical',
    optional: true,
    description: 'Of whoever acknowledged it. For clinicians only.',
  })
  note?: string;
  @Instant({ optional: true }) resolvedAt?: string;
  @Id({ optional: true }) resolvedById?: string;
  @Text({
    max: 2000,
    multiline: true,
    sensitive: 'clinical',
    optional: true,
    description: 'Why it is over. For clinicians only.',
  })
  resolutionNote?: string;
  @Version() version!: number;
}
