import {
  safetyFlagStates,
  type ListSafetyFlags,
  type SafetyFlagItem,
  type SafetyFlagPage,
  type SafetyLevel,
  type SafetySource,
} from '@stillwater/contracts';
import {
  decodeCursor,
  encodeCursor,
  PersonKeys,
  UnitOfWork,
  type Scope,
  type Statement,
  type Unit,
} from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { sightOfSafetyFlags, type SafetyFlagSight } from './safety.policy.js';

interface FlagRow {
  id: string;
  person_id: string;
  level: SafetyLevel;
  source: SafetySource;
  subject_id: string;
  raised_at: Date;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  note: Buffer | null;
  noted_at: number | null;
  resolved_at: Date | null;
  resolved_by: string | null;
  resolution: Buffer | null;
  version: number;
  key_id: string;
  /** How far it is: 0 raised, 1 acknowledged, 2 resolved. */
  done: number;
  rank: number;
}

@Injectable()
export class SafetyQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `safety_flag.denied` for a role that sees none */
  listSafetyFlags({ state, personId, cursor, limit = 25 }: ListSafetyFlags, scope: Scope): Promise<SafetyFlagPage> {
    return this.unitOfWork.run(scope, async (unit) => {
      const sight = sightOfSafetyFlags(scope.actor);
      const place = cursor ? decodeCursor(cursor, ['rank', 'rank', 'instant', 'id']) : [null, null, null, null];
      if (sight === 'waiting' && state !== undefined && state !== 'raised') return { items: [] };
      const wanted = sight === 'waiting' ? 'raised' : state;
      const done = wanted === undefined ? null : safetyFlagStates.indexOf(wanted);
      const rows = await unit.query<FlagRow>(LIST, [
        unit.clinicId,
        done,
        personId ?? null,
        ...place,
        limit + 1,
        sight !== 'waiting',
      ]);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: await Promise.all(shown.map((row) => this.item(unit.clinicId, row, sight))),
        ...(last && rows.length > limit
          ? { nextCursor: encodeCursor([last.done, last.rank, last.raised_at.toISOString(), last.id]) }
          : {}),
      };
    });
  }

  /** A flag as the clinician sees it who has just acted on it. */
  async flag(unit: Unit, flagId: string): Promise<SafetyFlagItem> {
    const [row] = await unit.query<FlagRow>(ONE, [unit.clinicId, flagId]);
    return this.item(unit.clinicId, row!, 'all');
  }

  private async item(clinicId: string, row: FlagRow, sight: SafetyFlagSight): Promise<SafetyFlagItem> {
    const item: SafetyFlagItem = {
      flagId: row.id,
      personId: row.person_id,
      // How grave it is, and that it comes from a questionnaire, says what somebody answered.
      ...(sight === 'waiting' ? {} : { level: row.level, source: row.source, subjectId: row.subject_id }),
      raisedAt: row.raised_at.toISOString(),
      state: safetyFlagStates[row.done]!,
      version: row.version,
    };
    if (row.acknowledged_at && row.acknowledged_by) {
      item.acknowledgedAt = row.acknowledged_at.toISOString();
      item.acknowledgedById = row.acknowledged_by;
    }
    if (row.resolved_at && row.resolved_by) {
      item.resolvedAt = row.resolved_at.toISOString();
      item.resolvedById = row.resolved_by;
    }
    if (sight !== 'all' || !(row.note || row.resolution)) return item;
    const key = await this.keys.of(clinicId, row.key_id);
    const open = (version: number, sealed: Buffer): string =>
      key.open<{ note: string }>('safety_flag_entry', `${row.id}/${version}`, sealed).note;
    if (row.note) item.note = open(row.noted_at!, row.note);
    if (row.resolution) item.resolutionNote = open(row.version, row.resolution);
    return item;
  }
}

const FLAGS = `
  select f.id, f.person_id, f.level, f.source, f.subject_id, f.raised_at, p.key_id,
         a.at as acknowledged_at, a.by_id as acknowledged_by, a.note, a.version as noted_at,
         r.at as resolved_at, r.by_id as resolved_by, r.note as resolution,
         coalesce(r.version, a.version, 1) as version,
         case when r.at is not null then 2 when a.at is not null then 1 else 0 end as done,
         case f.level when 'acute' then 0 when 'non_acute' then 1 else 2 end as gravity
    from safety_flag f
    join known_person p on p.clinic_id = f.clinic_id and p.id = f.person_id
    left join safety_flag_entry a on a.clinic_id = f.clinic_id and a.flag_id = f.id and a.kind = 'acknowledged'
    left join safety_flag_entry r on r.clinic_id = f.clinic_id and r.flag_id = f.id and r.kind = 'resolved'
   where f.clinic_id = $1`;

const ONE: Statement = { name: 'one-safety-flag', text: `${FLAGS} and f.id = $2` };

/**
 * Unacknowledged first, then acknowledged, then resolved; among them the worst first, then the oldest.
 * $9 false: the order does not tell how grave they are.
 */
const LIST: Statement = {
  name: 'list-safety-flags',
  text: `select * from (
           select *, case when $9::boolean then gravity else 0 end as rank
             from (${FLAGS} and ($3::uuid is null or f.person_id = $3)) known) flag
          where ($2::integer is null or done = $2)
            and ($4::integer is null or (done, rank, raised_at, id) > ($4, $5::integer, $6::timestamptz, $7::uuid))
          order by done, rank, raised_at, id
          limit $8`,
};
