import { ListOf, Text, View } from '@stillwater/contract-kit';

import { SafetyFlagItem } from './safety-flag-item.view.js';

/** Unacknowledged first, then acknowledged, then resolved; among them the worst first, then the oldest. */
@View('safety-flag-page')
export class SafetyFlagPage {
  @ListOf(() => SafetyFlagItem, { max: 100 }) items!: SafetyFlagItem[];
  @Text({ max: 512, optional: true, description: 'Absent on the last page.' }) nextCursor?: string;
}
