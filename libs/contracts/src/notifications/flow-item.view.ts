import { Flag, Id, Instant, OneOf, Text, Version, View } from '@stillwater/contract-kit';

import { audiences, type Audience } from './choices.js';
import { flowRule, messagePurposes, type MessagePurpose } from './flow-choices.js';

/** A flow of a clinic: the shipped one, or the clinic's own in its place. */
@View('flow-item', {
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
  },
})
export class FlowItem {
  @Text(flowRule) rule!: string;
  @OneOf(audiences) audience!: Audience;
  @OneOf(messagePurposes, { optional: true, description: 'To a person: which consent it needs.' })
  purpose?: MessagePurpose;
  @Flag({ description: 'It can be worded and timed otherwise, and not be left out.' }) essential!: boolean;
  @Flag({ description: "The clinic's own; else the shipped one is inherited." }) own!: boolean;
  @Version() version!: number;
  @Version({ description: 'The version that new messages follow. Own ones are counted from 1001.' }) inForce!: number;
  @Version() shippedVersion!: number;
  @Instant({ optional: true, description: 'When the clinic last chose.' }) replacedAt?: string;
  @Id({ optional: true }) replacedById?: string;
}
