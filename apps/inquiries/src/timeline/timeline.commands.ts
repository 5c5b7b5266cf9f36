import { ListTimeline, type TimelinePage } from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { TimelineQueries } from './timeline.queries.js';

@Injectable()
export class TimelineCommands {
  constructor(private readonly queries: TimelineQueries) {}

  @Answers(ListTimeline)
  async list(query: ListTimeline, call: Call): Promise<TimelinePage> {
    return this.queries.list(query, call.scope());
  }
}
