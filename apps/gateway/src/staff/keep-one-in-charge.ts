import { Problem, type Role, type Statement, type Unit } from '@stillwater/platform';

import type { Query } from '../identity-tables.js';

/**
 * Two who take the role from each other at the same time come one after the other. A statement of its own: the one that
 * looks must begin after the wait. $1 clinic
 */
const oneAfterTheOther: Statement = {
  name: 'managers-one-after-the-other',
  text: `select 1 from clinic where clinic_id = $1 for update`,
};

/** Whoever was invited and never came manages nothing. $1 clinic, $2 staff */
const managing: Statement = {
  name: 'managing',
  text: `
    select coalesce(bool_or(m.staff_id = $2), false) as this_one, coalesce(bool_or(m.staff_id <> $2), false) as another
    from membership m
    join staff p on p.id = m.staff_id and p.disabled_at is null
    where m.clinic_id = $1 and 'manager' = any (m.roles)
      and exists (select 1 from staff_credential c where c.staff_id = m.staff_id)`,
};

/** Whoever asks has the clinic set for row-level security; nobody else changes its managers until the transaction ends. */
export async function isLastManager(query: Query, clinicId: string, staffId: string): Promise<boolean> {
  await query(oneAfterTheOther, [clinicId]);
  const [row] = await query<{ this_one: boolean; another: boolean }>(managing, [clinicId, staffId]);
  return row !== undefined && row.this_one && !row.another;
}

/**
 * A clinic without a manager could invite nobody any more.
 * @throws Problem `staff.last_manager` when the role goes from the only person who can act in it
 */
export async function keepAManager(
  unit: Unit,
  staffId: string,
  current: readonly Role[],
  next: readonly Role[],
): Promise<void> {
  if (!current.includes('manager') || next.includes('manager')) return;
  if (!(await isLastManager((...sent) => unit.query(...sent), unit.clinicId, staffId))) return;
  throw Problem.conflict('staff.last_manager', 'Nobody else manages this clinic. Make somebody else a manager first.');
}
