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
  | 'totp_set_up_refused'
  | 'signed'
  | 'signature_refused'
  | 'disabled'
  | 'signed_out';

export const recordIdentityEvent: Statement = {
  name: 'record-identity-event',
  text: `
    insert into identity_event (id, what, staff_id, reason, request_id, ip_hash, account)
    values ($1, $2, $3, $4, $5, $6, $7)`,
};

/** @param account the keyed hash of the address that was tried, where nobody knows yet whose it is */
export function identityEvent(
  visit: Visit,
  what: IdentityFact,
  staffId?: string,
  reason?: string,
  account?: string,
): unknown[] {
  return [uuidv7(), what, staffId ?? null, reason ?? null, visit.requestId, visit.ipHash ?? null, account ?? null];
}

/** The trail of what happens before a clinic is chosen. Within a clinic, the unit of work keeps it. */
@Injectable()
export class IdentityEvents {
  constructor(@Inject(IdentityTables) private readonly tables: IdentityTables) {}

  async record(...event: Parameters<typeof identityEvent>): Promise<void> {
    await this.tables.query(recordIdentityEvent, identityEvent(...event));
  }
}
