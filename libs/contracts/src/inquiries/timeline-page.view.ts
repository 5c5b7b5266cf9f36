import { ListOf, Text, View } from '@stillwater/contract-kit';

import { TimelineEntry } from './timeline-entry.view.js';

/** The latest first. */
@View('timeline-page')
export class TimelinePage {
  @ListOf(() => TimelineEntry, { max: 100 }) items!: TimelineEntry[];
  @Text({ max: 512, optional: true, description: 'Absent on the last page.' }) nextCursor?: string;
}
