import { ListOf, Text, View } from '@stillwater/contract-kit';

import { InquiryListItem } from './inquiry-list-item.view.js';

/** Open before closed, urgent first, then those ready to schedule, then the oldest. */
@View('inquiry-page')
export class InquiryPage {
  @ListOf(() => InquiryListItem, { max: 100 }) items!: InquiryListItem[];
  @Text({ max: 512, optional: true, description: 'Absent on the last page.' }) nextCursor?: string;
}
