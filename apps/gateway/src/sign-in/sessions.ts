import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@stillwater/platform';

import { IdentityTables } from '../identity-tables.js';
import { sessionTokenHash } from './hashed-session-tokens.js';
import { endOtherSessions, endSessions, sessionHolder, sessionInClinic, touchSession } from './session.statements.js';

/** Somebody who is signed in. */
export interface SignedIn {
  sessionId: string;
  staffId: string;
  name: string;
  email: string;
  /** Whether codes of an authenticator app are set up. */
  totp: boolean;
}

export interface SignedInToClinic extends SignedIn {
  /** Empty for another clinic's people, and where there is no such clinic: nobody can tell which. */
  roles: readonly Role[];
}

interface SessionRow {
  session_id: string;
  staff_id: string;
  name: string;
  email: string;
  totp: boolean;
  stale: boolean;
}

/** Looks sessions up at every request, so that a revoked session, right or account ends with the next one. */
@Injectable()
export class Sessions {
  constructor(@Inject(IdentityTables) private readonly tables: IdentityTables) {}

  async holder(token: string): Promise<SignedIn | undefined> {
    const [row] = await this.tables.query<SessionRow>(sessionHolder, [sessionTokenHash(token)]);
    return row && this.used(row);
  }

  async holderInClinic(token: string, clinicId: string): Promise<SignedInToClinic | undefined> {
    const values = [sessionTokenHash(token), clinicId];
    const [row] = await this.tables.query<SessionRow & { roles: Role[] }>(sessionInClinic, values);
    return row && { ...this.used(row), roles: [...new Set(row.roles)] };
  }

  /** @returns whose session it was */
  async end(token: string): Promise<string | undefined> {
    const [row] = await this.tables.query<{ staff_id: string }>(endSessions, [null, sessionTokenHash(token)]);
    return row?.staff_id;
  }

  /** Ends every session of a person but the one with this token. */
  async endOthersOf(staffId: string, token: string): Promise<void> {
    await this.tables.query(endOtherSessions, [staffId, sessionTokenHash(token)]);
  }

  private used(row: SessionRow): SignedIn {
    // Nobody waits for it: a lost touch only makes the session idle out a minute early.
    if (row.stale) this.tables.query(touchSession, [row.session_id]).catch(() => {});
    return { sessionId: row.session_id, staffId: row.staff_id, name: row.name, email: row.email, totp: row.totp };
  }
}
