import { ListOf, View } from '@stillwater/contract-kit';

import { FlowItem } from './flow-item.view.js';

@View('flow-list', {
  example: {
    items: [
      {
        rule: 'N12',
        audience: 'person',
        purpose: 'care',
        essential: false,
        own: false,
        version: 2,
        inForce: 2,
        shippedVersion: 2,
      },
    ],
  },
})
export class FlowList {
  @ListOf(() => FlowItem, { max: 100 }) items!: FlowItem[];
}
