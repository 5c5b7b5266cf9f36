import { Inject, Injectable } from '@nestjs/common';
import type { Licence } from '@stillwater/contracts';
import { CONFIG, type Actor, type Role, type Scope, type Statement } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';

import { CreateClinic } from '../clinics/create-clinic.js';
import { CreateOrganisation } from '../clinics/create-organisation.js';
import type { GatewayConfig } from '../gateway.config.js';
import { IdentityTables } from '../identity-tables.js';
import { EnrolStaff } from '../sign-in/enrol-staff.js';
import type { Visit } from '../sign-in/visit.js';
import { InviteOperator } from '../staff/invite-operator.js';
import { InviteStaffMember } from '../staff/invite-staff.js';
import { PutLicences } from '../staff/put-licences.js';
import { StaffQueries } from '../staff/staff.queries.js';
import {
  demoAddress,
  demoClinics,
  demoOrganisation,
  demoOrganisationPeople,
  demoPassword,
  type DemoClinic,
} from './juniper-and-tide.js';

const operator: Actor = { kind: 'operator', id: 'demo', roles: [] };

const organisationCalled: Statement = {
  name: 'organisation-called',
  text: `select id from organisation where name = $1`,
};
const clinicAt: Statement = { name: 'demo-clinic-at', text: `select clinic_id from clinic_directory where slug = $1` };
const isEnrolled: Statement = {
  name: 'is-enrolled',
  text: `select 1 from staff p join staff_credential c on c.staff_id = p.id where p.email = $1`,
};
const demoPeople: Statement = {
  name: 'demo-people',
  text: `select 1 from staff where email like '%@example.com' limit 1`,
};

export interface DemoSignIn {
  name: string;
  email: string;
  password: string;
  roles: readonly Role[];
  /** Absent for people of the whole organisation, as what follows. */
  clinicSlug?: string;
  clinicId?: string;
  staffId?: string;
  licences?: readonly Licence[];
}

/**
 * Makes the demo's clinics and people by the same use cases as real ones. Can be repeated: what is there stays as it is,
 * so a start that was broken off goes on where it stopped.
 */
@Injectable()
export class SeedDemo {
  constructor(
    @Inject(CONFIG) private readonly config: GatewayConfig,
    @Inject(IdentityTables) private readonly tables: IdentityTables,
    @Inject(CreateOrganisation) private readonly createOrganisation: CreateOrganisation,
    @Inject(CreateClinic) private readonly createClinic: CreateClinic,
    @Inject(InviteStaffMember) private readonly inviteStaff: InviteStaffMember,
    @Inject(InviteOperator) private readonly inviteOperator: InviteOperator,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(PutLicences) private readonly putLicences: PutLicences,
    @Inject(EnrolStaff) private readonly enrolStaff: EnrolStaff,
  ) {}

  async run(): Promise<DemoSignIn[]> {
    if (this.config.mode !== 'demo') throw new Error('Demo people are made in demo mode only.');
    const visit = { requestId: uuidv7() };
    const [known] = await this.tables.query<{ id: string }>(organisationCalled, [demoOrganisation]);
    const organisationId = known?.id ?? (await this.createOrganisation.run(visit, demoOrganisation));
    const signIns: DemoSignIn[] = [];
    for (const clinic of demoClinics) signIns.push(...(await this.openClinic(visit, organisationId, clinic)));
    for (const { name, roles } of demoOrganisationPeople) {
      const email = demoAddress(name);
      await this.enrol(visit, email, () => this.inviteOperator.run(visit, { organisationId, name, email, roles }));
      signIns.push({ name, email, password: demoPassword, roles });
    }
    return signIns;
  }

  /** Invented people have addresses at example.com, which nobody can own. */
  async hasDemoPeople(): Promise<boolean> {
    return (await this.tables.query(demoPeople, [])).length > 0;
  }

  private async openClinic(
    visit: Visit,
    organisationId: string,
    { profile, people }: DemoClinic,
  ): Promise<DemoSignIn[]> {
    const [known] = await this.tables.query<{ clinic_id: string }>(clinicAt, [profile.slug]);
    const clinicId =
      known?.clinic_id ?? (await this.createClinic.run(visit, operator, { organisationId, ...profile })).clinicId;
    const signIns: DemoSignIn[] = [];
    const scopeOf = (action: string): Scope => ({
      clinicId,
      actor: operator,
      action,
      requestId: visit.requestId,
      correlationId: uuidv7(),
    });
    for (const { name, roles, licences } of people) {
      const email = demoAddress(name);
      const scope = scopeOf('invite-staff');
      await this.enrol(visit, email, () => this.inviteStaff.run(scope, { name, email, roles }));
      if (licences) await this.license(scope, email, licences);
      signIns.push({ name, email, password: demoPassword, roles, clinicSlug: profile.slug, clinicId });
    }
    const { items } = await this.staff.list(scopeOf('list-staff'), { limit: 100 });
    return signIns.map((signIn) => {
      const member = items.find(({ email }) => email === signIn.email);
      return { ...signIn, ...(member && { staffId: member.staffId, licences: member.licences ?? [] }) };
    });
  }

  /** Once: what somebody has changed since stays. */
  private async license(scope: Scope, email: string, licences: Licence[]): Promise<void> {
    const { items } = await this.staff.list(scope, { limit: 100 });
    const person = items.find((member) => member.email === email);
    if (!person || person.version > 1 || person.licences?.length) return;
    const licensing = { ...scope, action: 'edit-licences' };
    await this.putLicences.run(licensing, person.staffId, person.version, { licences });
  }

  private async enrol(visit: Visit, email: string, invite: () => Promise<{ link?: string }>): Promise<void> {
    if ((await this.tables.query(isEnrolled, [email])).length > 0) return;
    const { link } = await invite();
    if (!link) throw new Error(`${email} can not be enrolled.`);
    await this.enrolStaff.run(visit, new URL(link).hash.slice(1), demoPassword);
  }
}
