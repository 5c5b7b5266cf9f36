import { Inject, Injectable } from '@nestjs/common';

import { IdentityEvents } from './identity-events.js';
import { Sessions } from './sessions.js';
import type { Visit } from './visit.js';

/** Ends the session on the server: a copy of the cookie opens nothing any more. */
@Injectable()
export class SignOutStaff {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(IdentityEvents) private readonly events: IdentityEvents,
  ) {}

  async run(visit: Visit, token: string | undefined): Promise<void> {
    const staffId = token && (await this.sessions.end(token));
    if (staffId) await this.events.record(visit, 'signed_out', staffId);
  }
}
