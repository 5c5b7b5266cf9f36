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

export interface SignedInToClinic extends Pick<SignedIn, 'staffId' | 'totp'> {
  /** Empty for another clinic's people, and where there is no such clinic: nobody can tell which. */
  roles: readonly Role[];
}

interface SessionRow {
  session_id: string;
  staff_id: string;
  totp: boolean;
  stale: boolean;
}

/** Looks sessions up at every request, so that a revoked session, right or account ends with the next one. */
@Injectable()
export class Sessions {
  private readonly hearEnds: ((staffId: string) => void)[] = [];

  constructor(@Inject(IdentityTables) private readonly tables: IdentityTables) {}

  async holder(token: string): Promise<SignedIn | undefined> {
    type Holder = SessionRow & { name: string; email: string };
    const [row] = await this.tables.query<Holder>(sessionHolder, [sessionTokenHash(token)]);
    if (!row) return undefined;
    this.touch(row);
    return { sessionId: row.session_id, staffId: row.staff_id, name: row.name, email: row.email, totp: row.totp };
  }

  /** @param touches whether this is a use of the session, so that it does not idle out */
  async holderInClinic(
    token: string,
    clinicId: string,
    { touches = true } = {},
  ): Promise<SignedInToClinic | undefined> {
    const values = [sessionTokenHash(token), clinicId];
    const [row] = await this.tables.look<SessionRow & { roles: Role[] }>(sessionInClinic, values);
    if (!row) return undefined;
    if (touches) this.touch(row);
    return { staffId: row.staff_id, totp: row.totp, roles: [...new Set(row.roles)] };
  }

  /** @param hear is told whose sessions were ended here; not of those that another instance ends, or that idle out */
  onEnded(hear: (staffId: string) => void): void {
    this.hearEnds.push(hear);
  }

  /** @returns whose session it was */
  async end(token: string): Promise<string | undefined> {
    const [row] = await this.tables.query<{ staff_id: string }>(endSessions, [null, sessionTokenHash(token)]);
    if (row) this.sayEnded(row.staff_id);
    return row?.staff_id;
  }

  /** Ends every session of a person but the one with this token. */
  async endOthersOf(staffId: string, token: string): Promise<void> {
    await this.tables.query(endOtherSessions, [staffId, sessionTokenHash(token)]);
    this.sayEnded(staffId);
  }

  private sayEnded(staffId: string): void {
    for (const hear of this.hearEnds) hear(staffId);
  }

  /** Nobody waits for it: a lost touch only makes the session idle out a minute early. */
  private touch({ stale, session_id }: SessionRow): void {
    if (stale) this.tables.query(touchSession, [session_id]).catch(() => {});
  }
}
