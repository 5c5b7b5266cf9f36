import { OneOf, View } from '@stillwater/contract-kit';

const refusals = ['no_consent', 'opted_out', 'no_contact_point'] as const;

/** A way that a message may take, and why it could not take it now. */
@View('planned-channel', { example: { channel: 'sms', refusal: 'no_consent' } })
export class PlannedChannel {
  @OneOf(['email', 'sms']) channel!: 'email' | 'sms';
  @OneOf(refusals, { optional: true }) refusal?: (typeof refusals)[number];
}
