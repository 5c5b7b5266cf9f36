import { Flag, View } from '@stillwater/contract-kit';

@View('mails-left', { example: { left: true } })
export class MailsLeft {
  @Flag() left!: boolean;
}
