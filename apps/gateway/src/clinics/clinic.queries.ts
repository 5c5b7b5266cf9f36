import { Inject, Injectable } from '@nestjs/common';
import type { ClinicProfile, PublicClinic } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Role, type Scope, type Statement, type Unit } from '@stillwater/platform';

import { abilitiesOf } from '../access/abilities-of.js';
import { IdentityTables } from '../identity-tables.js';
import { ClinicDirectory } from './clinic-directory.entity.js';
import { Clinic } from './clinic.entity.js';

/** $1 slug */
export const clinicBySlug: Statement = {
  name: 'clinic-by-slug',
  text: `select clinic_id from clinic_directory where slug = $1`,
};

/** $1 routing code */
export const clinicByCode: Statement = {
  name: 'clinic-by-code',
  text: `select clinic_id from clinic_directory where code = $1`,
};

/** $1 number, E.164. Whoever has it now comes before those who had it. */
export const clinicByTextNumber: Statement = {
  name: 'clinic-by-text-number',
  text: `with has as (select clinic_id from clinic_directory where text_number = $1 or second_text_number = $1)
         select clinic_id from has
         union all
         select clinic_id from clinic_directory where $1 = any(former_text_numbers) and not exists (select from has)
         limit 2`,
};

/** $1 clinic */
const otherClinics: Statement = {
  name: 'other-clinics-of-organisation',
  text: `select other.clinic_id from clinic_directory one
           join clinic_directory other on other.organisation_id = one.organisation_id and other.clinic_id <> one.clinic_id
          where one.clinic_id = $1 order by other.clinic_id`,
};

const visitor = { kind: 'visitor', id: 'visitor', roles: [] } as const;

export interface WholeClinic {
  entry: ClinicDirectory;
  clinic: Clinic;
}

/** @throws Problem `clinic.unknown` */
export async function loadClinic(unit: Unit): Promise<WholeClinic> {
  const { clinicId } = unit;
  const clinic = await unit.manager.findOneBy(Clinic, { clinicId });
  const entry = await unit.manager.findOneBy(ClinicDirectory, { clinicId });
  if (!clinic || !entry) throw clinicUnknown();
  return { clinic, entry };
}

export function clinicUnknown(): Problem {
  return Problem.notFound('clinic.unknown', 'There is no such clinic.');
}

/** Field by field: a new column is not public before somebody says so. */
export function publicClinicOf({ entry, clinic }: WholeClinic): PublicClinic {
  return {
    slug: entry.slug,
    name: entry.name,
    ...(clinic.introduction && { introduction: clinic.introduction }),
    zone: entry.zone,
    language: clinic.language,
    languages: clinic.languages,
    phone: clinic.phone,
    postalAddress: clinic.postalAddress,
    licensedStates: clinic.licensedStates,
    hours: clinic.hours,
    closures: clinic.closures.map(({ from, to }) => ({ from, to })),
  };
}

export function clinicProfileOf(whole: WholeClinic, roles: readonly Role[]): ClinicProfile {
  const { entry, clinic } = whole;
  return {
    ...publicClinicOf(whole),
    closures: clinic.closures,
    clinicId: entry.clinicId,
    organisationId: entry.organisationId,
    code: entry.code,
    senderName: clinic.senderName,
    ...(entry.textNumber ? { textNumber: entry.textNumber } : {}),
    ...(entry.secondTextNumber ? { secondTextNumber: entry.secondTextNumber } : {}),
    version: clinic.version,
    changedAt: clinic.changedAt.toISOString(),
    abilities: abilitiesOf(roles).filter((ability) => ability.startsWith('clinic.')),
  };
}

@Injectable()
export class ClinicQueries {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdentityTables) private readonly tables: IdentityTables,
  ) {}

  /** @throws Problem `clinic.unknown` */
  async idOf(slug: string): Promise<string> {
    const [row] = await this.tables.query<{ clinic_id: string }>(clinicBySlug, [slug]);
    if (!row) throw clinicUnknown();
    return row.clinic_id;
  }

  /** @returns nothing where no clinic has the code */
  async idOfCode(code: string): Promise<string | undefined> {
    const [row] = await this.tables.query<{ clinic_id: string }>(clinicByCode, [code]);
    return row?.clinic_id;
  }

  /** @returns nothing where no clinic writes, or wrote, from this number, or more than one does */
  async idOfTextNumber(number: string): Promise<string | undefined> {
    const [row, another] = await this.tables.query<{ clinic_id: string }>(clinicByTextNumber, [number]);
    return another ? undefined : row?.clinic_id;
  }

  /** The other clinics of the same organisation. */
  async siblingsOf(clinicId: string): Promise<string[]> {
    const rows = await this.tables.query<{ clinic_id: string }>(otherClinics, [clinicId]);
    return rows.map((row) => row.clinic_id);
  }

  async showToPublic(clinicId: string): Promise<PublicClinic> {
    return this.unitOfWork.read({ clinicId, actor: visitor }, async (unit) => publicClinicOf(await loadClinic(unit)));
  }

  async show(scope: Scope): Promise<ClinicProfile> {
    return this.unitOfWork.read(scope, async (unit) => clinicProfileOf(await loadClinic(unit), scope.actor.roles));
  }
}
