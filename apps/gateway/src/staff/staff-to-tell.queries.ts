import { Inject, Injectable } from '@nestjs/common';
import type { StaffAddress, StaffForNotice, StaffToTell } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';

/** Whom a notice can reach by mail: who works in the clinic, or in all of the organisation's, and has signed in once. */
@Injectable()
export class StaffToTellQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `clinic.unknown` */
  find(scope: Scope, { roles, staffId }: StaffForNotice): Promise<StaffToTell> {
    return this.unitOfWork.read(scope, async (unit) => {
      const [clinic] = await unit.query<{ slug: string }>(slugOfClinic, [unit.clinicId]);
      if (!clinic) throw Problem.notFound('clinic.unknown', 'There is no such clinic.');
      const staff = await unit.query<StaffAddress & Record<string, unknown>>(staffToTell, [
        unit.clinicId,
        roles,
        staffId ?? null,
      ]);
      return { slug: clinic.slug, staff };
    });
  }
}

/** $1 clinic. The directory is there for everybody to read. */
const slugOfClinic: Statement = {
  name: 'slug-of-clinic',
  text: `select slug from clinic_directory where clinic_id = $1`,
};

/** $1 clinic, $2 roles, $3 staff id or null */
const staffToTell: Statement = {
  name: 'staff-to-tell',
  text: `
    select p.id as "staffId", p.email, r.roles
    from clinic_directory d
    join staff p on p.organisation_id = d.organisation_id
    left join membership m on m.clinic_id = d.clinic_id and m.staff_id = p.id
    cross join lateral (
      select array(select distinct unnest(p.organisation_roles || coalesce(m.roles, '{}')) order by 1) as roles) r
    where d.clinic_id = $1 and r.roles && $2::text[] and ($3::uuid is null or p.id = $3) and p.disabled_at is null
      and exists (select 1 from staff_credential c where c.staff_id = p.id)
    order by p.id limit 500`,
};
