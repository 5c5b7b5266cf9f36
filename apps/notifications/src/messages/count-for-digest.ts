import type { StaffRole } from '@stillwater/contracts';
import { wallTimeAt, type Statement, type Unit } from '@stillwater/platform';
import { choicesOf, inForce } from '../flows/flow-book.js';
import { newestFlows } from '../flows/flow-book.rules.js';
import { UNDELIVERABLE } from './plan-messages.js';
import type { DigestCount } from '../templates/digest-words.rules.js';

/** A notice under one of these rules asks for a call, whatever it is about. */
const CALLS = [UNDELIVERABLE, ...newestFlows.filter(({ audience }) => audience === 'person').map(({ rule }) => rule)];

/** How much waits for whoever has these roles, and how many visits there are today: never which. */
export async function countForDigest(unit: Unit, roles: readonly StaffRole[], zone: string): Promise<DigestCount[]> {
  return [
    ...(await unit.query<DigestCount & Record<string, unknown>>(COUNT, [...(await whatWaits(unit, roles)), CALLS])),
    ...(await unit.query<DigestCount & Record<string, unknown>>(VISITS, [unit.clinicId, dayIn(zone, unit.now)])),
  ].filter(({ count }) => count > 0);
}

/** For which of the roles there is something to say. */
export async function rolesWithNews(unit: Unit, roles: readonly StaffRole[], zone: string): Promise<StaffRole[]> {
  const [visits] = await unit.query<{ count: number }>(VISITS, [unit.clinicId, dayIn(zone, unit.now)]);
  if (visits && visits.count > 0) return [...roles];
  const waited = await unit.query<{ role: StaffRole }>(ROLES, await whatWaits(unit, roles));
  return roles.filter((role) => waited.some((one) => one.role === role));
}

/** A flow that says so in all of its steps is left out. */
async function whatWaits(unit: Unit, roles: readonly StaffRole[]): Promise<unknown[]> {
  const own = new Map((await choicesOf(unit)).map((choice) => [choice.rule, choice]));
  const never = newestFlows
    .map((shipped) => inForce(shipped, own.get(shipped.rule)))
    .filter((flow) => flow.audience === 'staff' && flow.steps.length > 0)
    .filter((flow) => flow.audience === 'staff' && flow.steps.every(({ mail }) => mail === 'never'));
  return [unit.clinicId, roles, unit.now, never.map(({ rule }) => rule)];
}

function dayIn(zone: string, now: Date): string {
  return wallTimeAt(now, zone).slice(0, 10);
}

/** What was put off waits for nobody, and the digest's own notice is none of those that it counts. */
const WAITS = `clinic_id = $1 and roles && $2::text[] and resolved_at is null and coalesce(snoozed_until, $3) <= $3
                  and rule <> all($4::text[]) and subject_kind <> 'clinic'`;

const COUNT: Statement = {
  name: 'count-for-digest',
  text: `select what, count(distinct subject_id)::int as count
           from (select case when rule = any($5::text[]) then 'call' else subject_kind end as what, subject_id
                   from staff_notice where ${WAITS}) waiting
          group by what`,
};

const ROLES: Statement = {
  name: 'roles-with-news',
  text: `select distinct unnest(roles) as role from staff_notice where ${WAITS}`,
};

const VISITS: Statement = {
  name: 'visits-of-the-day',
  text: `select 'visit_today' as what, count(*)::int as count from appointment_copy
          where clinic_id = $1 and left(local_start, 10) = $2 and cancelled_version = 0`,
};
