import { View } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';

/** ListTimeline without the person, who stands in the path. */
@View('timeline-place', { example: { limit: 25 } })
export class TimelinePlace extends PageRequest {}
