import { Command, Id, Version } from '@stillwater/contract-kit';

import { Acknowledgement } from './acknowledgement.view.js';
import { SafetyFlagItem } from './safety-flag-item.view.js';

/** "I have seen it and I am on it." */
@Command('acknowledge-safety-flag.v1', {
  owner: 'screening',
  answers: SafetyFlagItem,
  callers: ['gateway'],
  example: { flagId: '01995a10-4d02-7e8a-b3c7-1f5e9a205504', version: 1 },
})
export class AcknowledgeSafetyFlag extends Acknowledgement {
  @Id() flagId!: string;
  @Version() version!: number;
}
