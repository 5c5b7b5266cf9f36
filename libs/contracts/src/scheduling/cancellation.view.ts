import { OneOf, View } from '@stillwater/contract-kit';

import { cancelReasons, type CancelReason } from './choices.js';

@View('cancellation', { example: { reason: 'patient_request' } })
export class Cancellation {
  @OneOf(cancelReasons) reason!: CancelReason;
}
