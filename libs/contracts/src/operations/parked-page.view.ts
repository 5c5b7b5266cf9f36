import { ListOf, Text, View } from '@stillwater/contract-kit';

import { ParkedItem } from './parked-item.view.js';

/** The latest first. */
@View('parked-page')
export class ParkedPage {
  @ListOf(() => ParkedItem, { max: 100 }) items!: ParkedItem[];
  @Text({ max: 512, optional: true, description: 'Absent on the last page.' }) nextCursor?: string;
}
