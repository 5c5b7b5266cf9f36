import { OneOf, Text, View } from '@stillwater/contract-kit';

import { closeReasons, type CloseReason } from './choices.js';

@View('inquiry-closure', { example: { reason: 'no_response' } })
export class InquiryClosure {
  @OneOf(closeReasons) reason!: CloseReason;
  @Text({
    max: 2000,
    multiline: true,
    optional: true,
    description: 'Needed to close an urgent inquiry.',
  })
  note?: string;
}
