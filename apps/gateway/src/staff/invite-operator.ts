import { Inject, Injectable } from '@nestjs/common';
import type { StaffInvitation } from '@stillwater/contracts';
import { Problem, type Role, type Statement } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';

import { IdentityTables } from '../identity-tables.js';
import { identityEvent, recordIdentityEvent } from '../sign-in/identity-events.js';
import type { Visit } from '../sign-in/visit.js';
import { EnrolmentLinks } from './enrolment-links.js';

export interface OrganisationPerson {
  organisationId: string;
  name: string;
  email: string;
  /** Held in every clinic of the organisation. */
  roles: Extract<Role, 'operator' | 'auditor'>[];
}

/** Takes the person in, or gives somebody who is there the roles; no row when the address is another organisation's. */
const upsertPerson: Statement = {
  name: 'upsert-organisation-person',
  text: `
    insert into staff as p (id, organisation_id, name, email, organisation_roles, created_at, updated_at)
    values ($1, $2, $3, lower($4), $5, now(), now())
    on conflict (email) do update set organisation_roles = excluded.organisation_roles, updated_at = now()
    where p.organisation_id = excluded.organisation_id
    returning id`,
};

/** Makes a one-time link for somebody who acts in every clinic of an organisation: its operator or its auditor. */
@Injectable()
export class InviteOperator {
  constructor(
    @Inject(IdentityTables) private readonly tables: IdentityTables,
    @Inject(EnrolmentLinks) private readonly links: EnrolmentLinks,
  ) {}

  /** @throws Problem `staff.email_taken` */
  async run(visit: Visit, { organisationId, name, email, roles }: OrganisationPerson): Promise<StaffInvitation> {
    return this.tables.transaction(async (query) => {
      const [person] = await query<{ id: string }>(upsertPerson, [uuidv7(), organisationId, name, email, roles]);
      if (!person) throw Problem.conflict('staff.email_taken', 'This address belongs to another organisation.');
      const enrolment = await this.links.issue({ query }, organisationId, person.id, null);
      await query(recordIdentityEvent, identityEvent(visit, 'operator_invited', person.id));
      return this.links.show({ staffId: person.id, ...enrolment });
    });
  }
}
