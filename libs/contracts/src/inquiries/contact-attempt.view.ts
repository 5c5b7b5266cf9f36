import { Flag, OneOf, Text, View } from '@stillwater/contract-kit';

import { contactChannels, type ContactChannel } from './choices.js';

@View('contact-attempt', { example: { channel: 'phone', reached: true, note: 'Prefers mornings.' } })
export class ContactAttempt {
  @OneOf(contactChannels) channel!: ContactChannel;
  @Flag({ description: 'Whether the visitor answered.' }) reached!: boolean;
  @Text({ max: 2000, multiline: true, optional: true }) note?: string;
}
