import { Inject, Injectable } from '@nestjs/common';
import type { Ability, Licence, ListStaff, StaffMember, StaffPage } from '@stillwater/contracts';
import {
  Problem,
  UnitOfWork,
  wallTimeAt,
  type Role,
  type Scope,
  type Statement,
  type Unit,
} from '@stillwater/platform';

import { can } from '../access/abilities-of.js';
import { signingLicence } from './licences.rules.js';

interface StaffRow {
  staff_id: string;
  name: string;
  email: string;
  roles: Role[];
  enrolled: boolean;
  disabled: boolean;
  licences: Licence[];
  licensed_states: string[];
  zone: string;
  version: number;
}

const columns = `
  p.id as staff_id, p.name, p.email, m.roles, m.licences, m.version, p.disabled_at is not null as disabled,
  k.licensed_states, d.zone,
  exists (select 1 from staff_credential c where c.staff_id = p.id) as enrolled`;

const tables = `
  membership m
  join staff p on p.id = m.staff_id
  join clinic k on k.clinic_id = m.clinic_id
  join clinic_directory d on d.clinic_id = m.clinic_id`;

/** $1 clinic, $2 staff id after which to go on, or null, $3 how many */
const staffOfClinic: Statement = {
  name: 'staff-of-clinic',
  text: `
    select ${columns}
    from ${tables}
    where m.clinic_id = $1 and ($2::uuid is null or m.staff_id > $2) and m.roles <> '{}' and p.disabled_at is null
    order by m.staff_id limit $3`,
};

/** $1 clinic, $2 staff id */
const oneOfClinic: Statement = {
  name: 'one-of-clinic',
  text: `select ${columns} from ${tables} 
         where m.clinic_id = $1 and m.staff_id = $2 and m.roles <> '{}'`,
};

const PAGE = 25;

@Injectable()
export class StaffQueries {
  constructor(@Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which people came. */
  async list(scope: Scope, { cursor, limit = PAGE }: ListStaff): Promise<StaffPage> {
    const after = cursor === undefined ? null : staffIdOf(cursor);
    return this.unitOfWork.read(scope, async (unit) => {
      const rows = await unit.query<StaffRow>(staffOfClinic, [scope.clinicId, after, limit + 1]);
      const items = rows.slice(0, limit).map((row) => staffMemberOf(row, unit.now));
      const last = items.at(-1);
      return { items, ...(rows.length > limit && last && { nextCursor: cursorOf(last.staffId) }) };
    });
  }

  /** @throws Problem `staff.unknown` */
  show(scope: Scope, staffId: string): Promise<StaffMember> {
    return this.unitOfWork.run(scope, (unit) => {
      unit.audit({ type: 'staff', id: staffId });
      return loadStaffMember(unit, staffId);
    });
  }

  /**
   * Ids in a body are only words: whom they name must work in this clinic and be able to do what is asked.
   * @throws Problem `staff.unsuitable`, after an audit row
   */
  async requireAble(
    scope: Scope,
    named: readonly { pointer: string; staffId: string }[],
    ability: Ability,
  ): Promise<void> {
    for (const { pointer, staffId } of named) {
      const [row] = await this.unitOfWork.read(scope, (unit) =>
        unit.query<StaffRow>(oneOfClinic, [unit.clinicId, staffId]),
      );
      if (row && !row.disabled && can(row.roles, ability)) continue;
      const fault = { pointer, code: 'choice', message: 'must be a member of staff of this clinic whose role fits' };
      const problem = Problem.unprocessable('staff.unsuitable', 'Nobody with this id does that in this clinic.', [
        fault,
      ]);
      await this.unitOfWork.recordRefusal(scope, problem, { type: 'staff', id: staffId });
      throw problem;
    }
  }
}

/** @throws Problem `staff.unknown` */
export async function loadStaffMember(unit: Unit, staffId: string): Promise<StaffMember> {
  const [row] = await unit.query<StaffRow>(oneOfClinic, [unit.clinicId, staffId]);
  if (!row) throw staffUnknown();
  return staffMemberOf(row, unit.now);
}

export function staffUnknown(): Problem {
  return Problem.notFound('staff.unknown', 'Nobody with this id works in this clinic.');
}

function staffMemberOf(row: StaffRow, now: Date): StaffMember {
  const { staff_id: staffId, name, email, roles, enrolled, licences, version, licensed_states, zone } = row;
  const today = wallTimeAt(now, zone).slice(0, 10);
  return {
    staffId,
    name,
    email,
    roles,
    enrolled,
    licences,
    ...(roles.includes('prescriber') && { licensed: signingLicence(licences, licensed_states, today) !== undefined }),
    version,
  };
}

function cursorOf(staffId: string): string {
  return Buffer.from(staffId).toString('base64url');
}

function staffIdOf(cursor: string): string {
  const staffId = Buffer.from(cursor, 'base64url').toString('latin1');
  if (/^[0-9a-f-]{36}$/.test(staffId)) return staffId;
  const fault = { pointer: '/cursor', code: 'format', message: 'must be the nextCursor of the page before' };
  throw Problem.invalid('request.invalid', 'The cursor is not one of ours.', [fault]);
}
