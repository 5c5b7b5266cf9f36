import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import type { EnrolmentOffer } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';

import { IdentityTables } from '../identity-tables.js';
import { forgetTotp, openEnrolment, setPassword, takeEnrolment } from './enrolment.statements.js';
import { identityEvent, IdentityEvents, recordIdentityEvent } from './identity-events.js';
import { Passwords } from './passwords.js';
import { endSessions } from './session.statements.js';
import type { Visit } from './visit.js';

interface OfferRow {
  name: string;
  email: string;
  expires_at: Date;
}

/** Takes a one-time link: sets the password, takes an earlier authenticator away and ends every session there was. */
@Injectable()
export class EnrolStaff {
  constructor(
    @Inject(IdentityTables) private readonly tables: IdentityTables,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(IdentityEvents) private readonly events: IdentityEvents,
  ) {}

  /** @throws Problem `enrolment.unknown` alike for a link that never was, was used, was replaced or is too old */
  async offer(token: string): Promise<EnrolmentOffer> {
    const [row] = await this.tables.query<OfferRow>(openEnrolment, [enrolmentTokenHash(token)]);
    if (!row) throw unknownEnrolment();
    return { name: row.name, email: row.email, expiresAt: row.expires_at.toISOString() };
  }

  /** @returns the address to sign in with */
  async run(visit: Visit, token: string, password: string): Promise<{ email: string }> {
    try {
      const { email } = await this.offer(token);
      const hashed = await this.passwords.hash(password);
      await this.tables.transaction(async (query) => {
        const [taken] = await query<{ staff_id: string }>(takeEnrolment, [enrolmentTokenHash(token)]);
        if (!taken) throw unknownEnrolment();
        await query(setPassword, [uuidv7(), taken.staff_id, hashed]);
        await query(forgetTotp, [taken.staff_id]);
        await query(endSessions, [taken.staff_id, null]);
        await query(recordIdentityEvent, identityEvent(visit, 'enrolled', taken.staff_id));
      });
      return { email };
    } catch (error) {
      if (error instanceof Problem && error.kind === 'not_found') {
        await this.events.record(visit, 'enrolment_refused', undefined, error.code);
      }
      throw error;
    }
  }
}

export function enrolmentTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function unknownEnrolment(): Problem {
  return Problem.notFound('enrolment.unknown', 'This link was used, was replaced by a newer one, or is too old.');
}
