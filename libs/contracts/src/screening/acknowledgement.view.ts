import { Text, View } from '@stillwater/contract-kit';

@View('acknowledgement', { example: { note: 'Called back, is with a friend.' } })
export class Acknowledgement {
  @Text({ max: 2000, multiline: true, sensitive: 'clinical', optional: true }) note?: string;
}
