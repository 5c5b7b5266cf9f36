import { ListOf, View } from '@stillwater/contract-kit';

import { Slot } from './slot.view.js';

/** Free times near the one that is gone. */
@View('alternative-slots')
export class AlternativeSlots {
  @ListOf(() => Slot, { max: 12 }) alternatives!: Slot[];
}
