import type { StaffAddress, StaffRole } from '@stillwater/contracts';
import { wallTimeAt, type Statement, type Unit } from '@stillwater/platform';
import { choicesOf, inForce } from '../flows/flow-book.js';
import { newestFlows } from '../flows/flow-book.rules.js';
import { UNDELIVERABLE } from './plan-messages.js';
import type { DigestCount } from '../templates/digest-words.rules.js';

/** A notice under one of these rules asks for a call, whatever it is about. */
const CALLS = [UNDELIVERABLE, ...newestFlows.filter(({ audience }) => audience === 'person').map(({ rule }) => rule)];

/** A member of staff, with those of their roles that the digest is for. */
export type Reader = Pick<StaffAddress, 'staffId' | 'roles'>;

/** How much waits for somebody, and then how many visits there are today as well: never which. */
export async function countForDigest(unit: Unit, { staffId, roles }: Reader, zone: string): Promise<DigestCount[]> {
  const values = [...(await whatWaits(unit)), roles, CALLS, staffId];
  const waiting = await unit.query<DigestCount & Record<string, unknown>>(COUNT, values);
  if (waiting.length === 0) return [];
  return [
    ...waiting,
    ...(await unit.query<DigestCount & Record<string, unknown>>(VISITS, [unit.clinicId, dayIn(zone, unit.now)])),
  ];
}

/** For which of the roles something waits. */
export async function rolesWithNews(unit: Unit, roles: readonly StaffRole[]): Promise<StaffRole[]> {
  const waited = await unit.query<{ role: StaffRole }>(ROLES, [...(await whatWaits(unit)), roles]);
  return roles.filter((role) => waited.some((one) => one.role === role));
}

/** For whom something waits, of those who want to be told. */
export async function readersWithNews(unit: Unit, readers: readonly Reader[]): Promise<ReadonlySet<string>> {
  const values = [
    ...(await whatWaits(unit)),
    readers.map(({ staffId }) => staffId),
    readers.map(({ roles }) => roles.join(',')),
  ];
  return new Set((await unit.query<{ staffId: string }>(READERS, values)).map(({ staffId }) => staffId));
}

/** A flow that says so in all of its steps is left out. */
async function whatWaits(unit: Unit): Promise<unknown[]> {
  const own = new Map((await choicesOf(unit)).map((choice) => [choice.rule, choice]));
  const never = newestFlows
    .map((shipped) => inForce(shipped, own.get(shipped.rule)))
    .filter((flow) => flow.audience === 'staff' && flow.steps.length > 0)
    .filter((flow) => flow.audience === 'staff' && flow.steps.every(({ mail }) => mail === 'never'));
  return [unit.clinicId, unit.now, never.map(({ rule }) => rule)];
}

function dayIn(zone: string, now: Date): string {
  return wallTimeAt(now, zone).slice(0, 10);
}

/** What was put off waits for nobody, and the digest's own notice is none of those that it counts. */
const OPEN = `clinic_id = $1 and resolved_at is null and coalesce(snoozed_until, $2) <= $2
                  and rule <> all($3::text[]) and subject_kind <> 'clinic'`;

/** What somebody looks after waits for nobody else. */
const waitsFor = (staffId: string, roles: string): string =>
  `${OPEN} and roles && ${roles} and coalesce(acknowledged_by, ${staffId}) = ${staffId}`;

const COUNT: Statement = {
  name: 'count-for-digest',
  text: `select what, count(distinct subject_id)::int as count
           from (select case when rule = any($5::text[]) then 'call' else subject_kind end as what, subject_id
                   from staff_notice where ${waitsFor('$6::uuid', '$4::text[]')}) waiting
          group by what`,
};

const ROLES: Statement = {
  name: 'roles-with-news',
  text: `select distinct unnest(roles) as role from staff_notice where ${OPEN} and roles && $4::text[]`,
};

const READERS: Statement = {
  name: 'readers-with-news',
  text: `select r.id as "staffId" from unnest($4::uuid[], $5::text[]) as r(id, held)
          where exists (select 1 from staff_notice where ${waitsFor('r.id', "string_to_array(r.held, ',')")})
            and not exists (select 1 from morning_mail_choice c
                             where c.clinic_id = $1 and c.staff_id = r.id and not c.wanted)`,
};

const VISITS: Statement = {
  name: 'visits-of-the-day',
  text: `select 'visit_today' as what, count(*)::int as count from appointment_copy
          where clinic_id = $1 and left(local_start, 10) = $2 and cancelled_version = 0 having count(*) > 0`,
};
