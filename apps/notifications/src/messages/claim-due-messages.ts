import { Clock, Lifecycle } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { NotificationsConfig } from '../notifications.config.js';

/** A message that this process, and no other, sends until its lease ends. */
export interface ClaimedMessage {
  clinicId: string;
  id: string;
  /** The number of this try: whoever holds an older one has lost the message. */
  attempt: number;
}

/**
 * Takes due messages of every clinic, and those whose sender has died. It works under the relay role, which sees when
 * a message is due and nothing else of it.
 */
@Injectable()
export class ClaimDueMessages {
  private readonly pool: Pool;

  constructor(
    private readonly config: NotificationsConfig,
    private readonly clock: Clock,
    lifecycle: Lifecycle,
  ) {
    this.pool = new Pool({
      connectionString: config.relayDatabaseUrl,
      application_name: 'stillwater-notifications-sender',
      max: 1,
      connectionTimeoutMillis: 2_000,
      statement_timeout: 5_000,
    });
    this.pool.on('error', () => {});
    lifecycle.add({ name: 'message-claims', stop: () => this.pool.end() });
  }

  /** @param inHand messages that this process is sending: their lease may have ended, their sender is alive */
  async claim(limit: number, inHand: readonly string[]): Promise<ClaimedMessage[]> {
    const { rows } = await this.pool.query<ClaimedMessage>({
      name: 'claim-due-messages',
      text: `update message m set state = 'sending', attempts = m.attempts + 1, due_at = $1::timestamptz + make_interval(secs => $2)
               from (select clinic_id, id from message
                      where state in ('pending', 'sending') and due_at <= $1 and id <> all($4::uuid[])
                      order by due_at limit $3 for update skip locked) due
              where m.clinic_id = due.clinic_id and m.id = due.id
             returning m.clinic_id as "clinicId", m.id, m.attempts as attempt`,
      values: [this.clock.now(), this.config.sendLeaseSeconds, limit, inHand],
    });
    return rows;
  }
}
