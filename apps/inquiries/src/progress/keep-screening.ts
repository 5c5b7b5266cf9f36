import type { Statement, Unit } from '@stillwater/platform';

/** What one event of screening tells; what it doesn't tell, others do. */
export interface ScreeningNews {
  screeningId: string;
  personId: string;
  invitedAt?: string;
  expiredAt?: string;
  correctedAt?: string;
  decision?: { decidedAt: string; bookable: boolean; validUntil?: string };
}

/** Each fact has a column of its own, and of several decisions the latest counts: events may come in any order. */
export function keepScreening(unit: Unit, news: ScreeningNews): void {
  const { screeningId, personId, invitedAt, expiredAt, correctedAt, decision } = news;
  unit.send(KEEP, [
    unit.clinicId,
    screeningId,
    personId,
    invitedAt ?? null,
    expiredAt ?? null,
    correctedAt ?? null,
    decision?.decidedAt ?? null,
    decision?.bookable ?? null,
    decision?.validUntil ?? null,
  ]);
}

const KEEP: Statement = {
  name: 'keep-screening-copy',
  text: `
insert into screening_copy as known
  (clinic_id, id, person_id, invited_at, expired_at, corrected_at, decided_at, bookable, valid_until)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (clinic_id, id) do update set
  invited_at = coalesce(excluded.invited_at, known.invited_at),
  expired_at = coalesce(excluded.expired_at, known.expired_at),
  corrected_at = coalesce(excluded.corrected_at, known.corrected_at),
  (decided_at, bookable, valid_until) = (
    select case when newer then excluded.decided_at else known.decided_at end,
           case when newer then excluded.bookable else known.bookable end,
           case when newer then excluded.valid_until else known.valid_until end
      from (select coalesce(excluded.decided_at > coalesce(known.decided_at, '-infinity'), false) as newer) judged)`,
};
