import { Inject, Injectable } from '@nestjs/common';
import type { Statement } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';

import { IdentityTables } from '../identity-tables.js';
import type { Visit } from './visit.js';

export type IdentityFact =
  | 'organisation_created'
  | 'operator_invited'
  | 'enrolled'
  | 'enrolment_refused'
  | 'signed_in'
  | 'sign_in_refused'
  | 'totp_set_up'
  | 'signed_out';

export const recordIdentityEvent: Statement = {
  name: 'record-identity-event',
  text: `insert into identity_event (id, what, staff_id, reason, request_id, ip_hash) values ($1, $2, $3, $4, $5, $6)`,
};

export function identityEvent(visit: Visit, what: IdentityFact, staffId?: string, reason?: string): unknown[] {
  return [uuidv7(), what, staffId ?? null, reason ?? null, visit.requestId, visit.ipHash ?? null];
}

/** The trail of what happens before a clinic is chosen. Within a clinic, the unit of work keeps it. */
@Injectable()
export class IdentityEvents {
  constructor(@Inject(IdentityTables) private readonly tables: IdentityTables) {}

  async record(visit: Visit, what: IdentityFact, staffId?: string, reason?: string): Promise<void> {
    await this.tables.query(recordIdentityEvent, identityEvent(visit, what, staffId, reason));
  }
}
