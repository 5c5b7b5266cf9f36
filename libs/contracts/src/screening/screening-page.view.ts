import { ListOf, Text, View } from '@stillwater/contract-kit';

import { ScreeningItem } from './screening-item.view.js';

/** For review: those with an open flag first, then the oldest. Otherwise the latest invited first. */
@View('screening-page')
export class ScreeningPage {
  @ListOf(() => ScreeningItem, { max: 100 }) items!: ScreeningItem[];
  @Text({ max: 512, optional: true, description: 'Absent on the last page.' }) nextCursor?: string;
}
