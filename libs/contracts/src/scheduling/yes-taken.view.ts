import { Flag, View } from '@stillwater/contract-kit';

/** What became of a yes. */
@View('yes-taken', { example: { confirmed: true } })
export class YesTaken {
  @Flag({ description: 'Not when the visit was moved, called off or has begun: the yes was to something else.' })
  confirmed!: boolean;
}
