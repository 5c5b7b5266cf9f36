import { Command, Id } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';
import { TimelinePage } from './timeline-page.view.js';

@Command('list-timeline.v1', {
  owner: 'inquiries',
  answers: TimelinePage,
  callers: ['gateway'],
  reads: true,
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502', limit: 25 },
})
export class ListTimeline extends PageRequest {
  @Id() personId!: string;
}
