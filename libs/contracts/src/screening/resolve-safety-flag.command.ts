import { Command, Id, Version } from '@stillwater/contract-kit';

import { Resolution } from './resolution.view.js';
import { SafetyFlagItem } from './safety-flag-item.view.js';

/** "It is over, and this is why." Only what somebody has taken on can be resolved. */
@Command('resolve-safety-flag.v1', {
  owner: 'screening',
  answers: SafetyFlagItem,
  callers: ['gateway'],
  example: {
    flagId: '01995a10-4d02-7e8a-b3c7-1f5e9a205504',
    version: 2,
    note: 'Seen today with their sister. No plan, no means; safety plan agreed.',
  },
})
export class ResolveSafetyFlag extends Resolution {
  @Id() flagId!: string;
  @Version() version!: number;
}
