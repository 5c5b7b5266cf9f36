import { Inject, Injectable } from '@nestjs/common';
import { StaffForNotice, type StaffToTell } from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';

import { StaffToTellQueries } from './staff/staff-to-tell.queries.js';

/** What other services may ask the owner of clinics and staff. */
@Injectable()
export class GatewayCommands {
  constructor(@Inject(StaffToTellQueries) private readonly staff: StaffToTellQueries) {}

  @Answers(StaffForNotice)
  async staffForNotice(command: StaffForNotice, call: Call): Promise<StaffToTell> {
    return this.staff.find(call.scope(), command);
  }
}
