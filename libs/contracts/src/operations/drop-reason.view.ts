import { Text, View } from '@stillwater/contract-kit';

@View('drop-reason', { example: { reason: 'Sent twice by a test; the inquiry was handled by phone.' } })
export class DropReason {
  @Text({ max: 500, multiline: true }) reason!: string;
}
