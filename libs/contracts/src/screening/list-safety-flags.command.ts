import { Command, Id, OneOf } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';
import { safetyFlagStates, type SafetyFlagState } from './choices.js';
import { SafetyFlagPage } from './safety-flag-page.view.js';

@Command('list-safety-flags.v1', {
  owner: 'screening',
  answers: SafetyFlagPage,
  callers: ['gateway'],
  reads: true,
  example: { state: 'raised', limit: 25 },
})
export class ListSafetyFlags extends PageRequest {
  @OneOf(safetyFlagStates, { optional: true }) state?: SafetyFlagState;
  @Id({ optional: true }) personId?: string;
}
