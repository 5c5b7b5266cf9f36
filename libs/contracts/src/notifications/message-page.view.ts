import { ListOf, Text, View } from '@stillwater/contract-kit';

import { MessageItem } from './message-item.view.js';

/** The latest first. */
@View('message-page')
export class MessagePage {
  @ListOf(() => MessageItem, { max: 100 }) items!: MessageItem[];
  @Text({ max: 512, optional: true, description: 'Absent on the last page.' }) nextCursor?: string;
}
