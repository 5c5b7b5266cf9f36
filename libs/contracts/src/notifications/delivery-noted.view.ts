import { Flag, View } from '@stillwater/contract-kit';

/** Whether there was anything new in it. */
@View('delivery-noted', { example: { noted: true } })
export class DeliveryNoted {
  @Flag() noted!: boolean;
}
