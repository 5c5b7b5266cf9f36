import { ListOf, Text, View } from '@stillwater/contract-kit';

import { StaffNotice } from './staff-notice.view.js';

/** Open before resolved, urgent first, then those ready to schedule, then the oldest. Those that are done alone: the latest first. */
@View('staff-notice-page')
export class StaffNoticePage {
  @ListOf(() => StaffNotice, { max: 100 }) items!: StaffNotice[];
  @Text({ max: 512, optional: true, description: 'Absent on the last page.' }) nextCursor?: string;
}
