import type { ListSafetyFlags, SafetyFlagItem, SafetyFlagPage, SafetyLevel, SafetySource } from '@stillwater/contracts';
import { decodeCursor, encodeCursor, PersonKeys, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
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
  version: number;
  key_id: string;
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
  listSafetyFlags({ state, cursor, limit = 25 }: ListSafetyFlags, scope: Scope): Promise<SafetyFlagPage> {
    return this.unitOfWork.run(scope, async (unit) => {
      const sight = sightOfSafetyFlags(scope.actor);
      const place = cursor ? decodeCursor(cursor, ['rank', 'rank', 'instant', 'id']) : [null, null, null, null];
      if (sight === 'waiting' && state === 'acknowledged') return { items: [] };
      const wanted = sight === 'waiting' ? 'raised' : (state ?? null);
      const rows = await unit.query<FlagRow>(LIST, [wanted, ...place, limit + 1]);
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

  private async item(clinicId: string, row: FlagRow, sight: SafetyFlagSight): Promise<SafetyFlagItem> {
    const item: SafetyFlagItem = {
      flagId: row.id,
      personId: row.person_id,
      level: row.level,
      source: row.source,
      subjectId: row.subject_id,
      raisedAt: row.raised_at.toISOString(),
      state: row.acknowledged_at ? 'acknowledged' : 'raised',
      version: row.version,
    };
    if (row.acknowledged_at && row.acknowledged_by) {
      item.acknowledgedAt = row.acknowledged_at.toISOString();
      item.acknowledgedById = row.acknowledged_by;
    }
    if (row.note && sight === 'all') {
      const key = await this.keys.of(clinicId, row.key_id);
      item.note = key.open<{ note: string }>('safety_flag_entry', `${row.id}/${row.version}`, row.note).note;
    }
    return item;
  }
}

/** Unacknowledged first, the worst first, then the oldest. */
const LIST: Statement = {
  name: 'list-safety-flags',
  text: `select * from (
           select f.id, f.person_id, f.level, f.source, f.subject_id, f.raised_at, p.key_id,
                  a.at as acknowledged_at, a.by_id as acknowledged_by, a.note, coalesce(a.version, 1) as version,
                  case when a.at is null then 0 else 1 end as done,
                  case f.level when 'acute' then 0 when 'non_acute' then 1 else 2 end as rank
             from safety_flag f
             join known_person p on p.clinic_id = f.clinic_id and p.id = f.person_id
             left join safety_flag_entry a on a.clinic_id = f.clinic_id and a.flag_id = f.id and a.kind = 'acknowledged'
         ) flag
         where ($1::text is null or done = case $1 when 'raised' then 0 else 1 end)
           and ($2::integer is null or (done, rank, raised_at, id) > ($2, $3::integer, $4::timestamptz, $5::uuid))
         order by done, rank, raised_at, id
         limit $6`,
};
