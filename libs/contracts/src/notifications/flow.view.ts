import { Nested, View } from '@stillwater/contract-kit';

import { FlowItem } from './flow-item.view.js';
import { FlowTerms } from './flow-terms.view.js';

/** A flow as it is in force in a clinic, with the shipped one beside it. */
@View('flow', {
  example: {
    rule: 'N12',
    audience: 'person',
    purpose: 'care',
    essential: false,
    own: true,
    version: 1001,
    inForce: 1001,
    shippedVersion: 2,
    replacedAt: '2026-11-02T14:20:00Z',
    replacedById: '01995000-0000-7000-8000-000000000042',
    terms: {
      askStaffWhenHeld: true,
      steps: [],
    },
    shipped: {
      askStaffWhenHeld: true,
      steps: [],
    },
  },
})
export class Flow extends FlowItem {
  @Nested(() => FlowTerms) terms!: FlowTerms;
  @Nested(() => FlowTerms) shipped!: FlowTerms;
}
