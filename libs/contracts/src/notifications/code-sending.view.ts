import { Flag, OneOf, View } from '@stillwater/contract-kit';

import { codeRefusals, type CodeRefusal } from './choices.js';

/** Whether the code is on its way. */
@View('code-sending', { example: { sent: true } })
export class CodeSending {
  @Flag() sent!: boolean;
  @OneOf(codeRefusals, { optional: true, description: 'With `sent: false`: why not.' }) refusal?: CodeRefusal;
}
