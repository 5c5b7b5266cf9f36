import { Command, Id, OneOf, Text } from '@stillwater/contract-kit';

import { CodeSending } from './code-sending.view.js';

/**
 * A code for somebody who is at this moment waiting for it: sent at once or not at all, at any hour. It is kept by whoever
 * made it; here only that one was sent.
 */
@Command('send-access-code.v1', {
  owner: 'notifications',
  answers: CodeSending,
  callers: ['screening'],
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502', channel: 'sms', code: '482913' },
})
export class SendAccessCode {
  @Id() personId!: string;
  @Id({ optional: true, description: 'The inquiry that gave the address, when it is not confirmed otherwise.' })
  inquiryId?: string;
  @OneOf(['email', 'sms']) channel!: 'email' | 'sms';
  @Text({ max: 12, sensitive: 'secret', description: 'Digits.' }) code!: string;
}
