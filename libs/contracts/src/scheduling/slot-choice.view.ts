import { Instant, OneOf, View } from '@stillwater/contract-kit';

import { visitModes, type VisitMode } from './choices.js';

@View('slot-choice', { example: { startsAt: '2026-11-03T14:00:00.000Z', mode: 'phone' } })
export class SlotChoice {
  @Instant() startsAt!: string;
  @OneOf(visitModes) mode!: VisitMode;
}
