import { Inject, Injectable } from '@nestjs/common';
import type { SessionView } from '@stillwater/contracts';
import { CONFIG, Problem, type Role } from '@stillwater/platform';

import { abilitiesOf } from '../access/abilities-of.js';
import type { GatewayConfig } from '../gateway.config.js';
import { IdentityTables } from '../identity-tables.js';
import { clinicsOfStaff } from './session.statements.js';
import { Sessions, type SignedIn } from './sessions.js';

interface ClinicRow {
  clinic_id: string;
  slug: string;
  name: string;
  zone: string;
  roles: Role[];
}

@Injectable()
export class ShowSession {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(IdentityTables) private readonly tables: IdentityTables,
    @Inject(CONFIG) private readonly config: GatewayConfig,
  ) {}

  /** A person without codes may look around in the demo; in a real installation no clinic opens before they are set up. */
  mustSetUpTotp(person: Pick<SignedIn, 'totp'>): boolean {
    return this.config.mode === 'real' && !person.totp;
  }

  async of(person: SignedIn): Promise<SessionView> {
    const clinics = await this.tables.query<ClinicRow>(clinicsOfStaff, [person.staffId]);
    return {
      staffId: person.staffId,
      name: person.name,
      email: person.email,
      totp: person.totp ? 'on' : this.mustSetUpTotp(person) ? 'required' : 'off',
      memberships: clinics.map(({ clinic_id, slug, name, zone, roles: found }) => {
        const roles = [...new Set(found)];
        return { clinicId: clinic_id, slug, name, zone, roles, abilities: abilitiesOf(roles) };
      }),
    };
  }

  async withToken(token: string | undefined): Promise<SessionView> {
    const person = token ? await this.sessions.holder(token) : undefined;
    if (!person) throw notSignedIn();
    return this.of(person);
  }
}

export function notSignedIn(): Problem {
  return Problem.unauthenticated('session.missing', 'Sign in first; a session ends after fifteen minutes without use.');
}
