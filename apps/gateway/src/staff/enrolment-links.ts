import { Inject, Injectable } from '@nestjs/common';
import type { StaffInvitation } from '@stillwater/contracts';
import { CONFIG, type Statement } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';

import type { GatewayConfig } from '../gateway.config.js';
import { GatewayKeys } from '../gateway-keys.js';
import { enrolmentTokenHash } from '../sign-in/enrol-staff.js';
import { issueEnrolment, withdrawEnrolments } from '../sign-in/enrolment.statements.js';

/** An enrolment without its secret. */
export interface IssuedEnrolment {
  enrolmentId: string;
  expiresAt: string;
}

interface Connection {
  query<R extends Record<string, unknown>>(statement: Statement, values: unknown[]): Promise<R[]>;
}

/** One-time links with which a person sets the own password. */
@Injectable()
export class EnrolmentLinks {
  constructor(
    @Inject(GatewayKeys) private readonly keys: GatewayKeys,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  /** @param issuedFor the clinic whose managers may issue it again; null for people of the whole organisation */
  async issue(
    connection: Connection,
    organisationId: string,
    staffId: string,
    issuedFor: string | null,
  ): Promise<IssuedEnrolment> {
    const enrolmentId = uuidv7();
    const hash = enrolmentTokenHash(this.keys.enrolmentToken(enrolmentId));
    await connection.query(withdrawEnrolments, [staffId]);
    const [row] = await connection.query<{ expires_at: Date }>(issueEnrolment, [
      enrolmentId,
      hash,
      organisationId,
      staffId,
      issuedFor,
    ]);
    return { enrolmentId, expiresAt: row!.expires_at.toISOString() };
  }

  show({ staffId, enrolmentId, expiresAt }: { staffId: string } & Partial<IssuedEnrolment>): StaffInvitation {
    if (!enrolmentId || !expiresAt) return { staffId };
    return { staffId, link: this.linkOf(enrolmentId), expiresAt };
  }

  /** The secret stands behind the #, which browsers keep to themselves. */
  linkOf(enrolmentId: string): string {
    return `${this.config.publicUrl.replace(/\/$/, '')}/admin/enrol#${this.keys.enrolmentToken(enrolmentId)}`;
  }
}
