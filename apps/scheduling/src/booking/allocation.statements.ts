import type { Statement } from '@stillwater/platform';
import type { Appointment } from './appointment.entity.js';

/** SQLSTATE of our own: fewer rows went in than a visit needs, so somebody else has the time. */
export const SHORTFALL = 'SW409';

/** One resource of a visit, with its buffers. */
export interface Block {
  id: string;
  kind: 'person' | 'room' | 'staff';
  from: Date;
  to: Date;
}

export interface Taking {
  clinicId: string;
  organisationId: string;
  appointmentId: string;
  /** Null: booked at once. */
  holdUntil: Date | null;
  now: Date;
  blocks: readonly Block[];
}

/**
 * Takes the time of every resource or none. Rows go in in the order of their resources and never wait for each other in
 * a circle: a row that meets another one is left out instead of failing, and when rows are missing the statement itself
 * raises SHORTFALL, since COMMIT may be on its way already. Holds whose time is over are cleared first. The diary of
 * the organisation comes after the clinic's own, so that all clinics go through both in one order.
 *
 * $1 clinic, $2 organisation, $3 appointment, $4 hold until, $5 now, $6 to $9 the blocks
 */
const TAKE = `
wanted as (
  select * from unnest($6::uuid[], $7::text[], $8::timestamptz[], $9::timestamptz[]) as w (id, kind, block_from, block_to)
), cleared as (
  delete from allocation a using wanted w
   where a.clinic_id = $1::uuid and a.resource_id = w.id and a.state = 'held' and a.hold_until <= $5::timestamptz
     and a.block_from < w.block_to and a.block_from > w.block_from - interval '24 hours'
  returning 1
), cleared_diary as (
  delete from staff_diary d using wanted w
   where d.clinic_id = $1::uuid and d.organisation_id = $2::uuid and d.staff_id = w.id and d.state = 'held'
     and d.hold_until <= $5::timestamptz
     and d.block_from < w.block_to and d.block_from > w.block_from - interval '24 hours'
  returning 1
), taken as (
  insert into allocation (clinic_id, appointment_id, resource_id, kind, block_from, block_to, state, hold_until)
  select $1::uuid, $3::uuid, w.id, w.kind, w.block_from, w.block_to,
         case when $4::timestamptz is null then 'booked' else 'held' end, $4::timestamptz
    from wanted w where (select count(*) from cleared) >= 0
   order by w.id, w.block_from
  on conflict on constraint allocation_is_free do nothing
  returning 1
), entered as (
  insert into staff_diary (clinic_id, organisation_id, staff_id, appointment_id, block_from, block_to, state, hold_until)
  select $1::uuid, $2::uuid, w.id, $3::uuid, w.block_from, w.block_to,
         case when $4::timestamptz is null then 'booked' else 'held' end, $4::timestamptz
    from wanted w
   where w.kind = 'staff' and (select count(*) from cleared_diary) >= 0
     and (select count(*) from taken) = (select count(*) from wanted)
   order by w.id, w.block_from
  on conflict on constraint staff_diary_is_free do nothing
  returning 1
)`;

const JUDGE = `
select refuse_shortfall((select count(*) + count(*) filter (where kind = 'staff') from wanted),
                        (select count(*) from taken) + (select count(*) from entered))`;

/** A visit that moves: its old rows are away before. */
export const TAKE_TIME: Statement = { name: 'take-time', text: `with ${TAKE} ${JUDGE}` };

/** A new visit, held or booked, with all it takes and, for a hold, the timer that ends it. */
export const KEEP_APPOINTMENT: Statement = {
  name: 'keep-appointment',
  text: `with kept as (
  insert into appointment (clinic_id, id, person_id, inquiry_id, offer_id, service_code, mode, state, starts_at, ends_at,
                           local_start, zone, staff_ids, room_id, held_by, hold_until, booked_at)
  values ($1::uuid, $3::uuid, $10, $11, $12, $13, $14, case when $4::timestamptz is null then 'booked' else 'held' end,
          $15, $16, $17, $18, $19, $20, $21, $4::timestamptz,
          case when $4::timestamptz is null then $5::timestamptz end)
), timed as (
  insert into timer (clinic_id, kind, subject_id, due_at)
  select $1::uuid, 'hold_expiry', $3::uuid, $4::timestamptz where $4::timestamptz is not null
), ${TAKE} ${JUDGE}`,
};

/**
 * Holds of one clinic are made one after the other, from here to the commit: each counts those before it. Sent in the
 * flight of the hold, so that nobody waits for more than a commit. $1 clinic
 */
export const QUEUE_FOR_HOLDS: Statement = {
  name: 'queue-for-holds',
  text: `select pg_advisory_xact_lock(hashtextextended('holds of ' || $1::text, 0))`,
};

/** SHORTFALL when more is held than may be, this hold included. $1 clinic, $2 now, $3 holder, $4 most of one, $5 most of all */
export const COUNT_HOLDS: Statement = {
  name: 'count-holds',
  text: `
select refuse_shortfall(count(*) filter (where held_by = $3::text), $4::bigint), refuse_shortfall(count(*), $5::bigint)
  from appointment where clinic_id = $1::uuid and state = 'held' and hold_until > $2::timestamptz`,
};

/** The rows of one appointment, found by what it has taken and when. $1 clinic, $2 appointment, $3 resources, $4 and $5 when */
const TAKEN_BY = (resource: 'resource_id' | 'staff_id') => `
 where clinic_id = $1::uuid and ${resource} = any($3::uuid[]) and appointment_id = $2::uuid
   and block_from > $4::timestamptz - interval '24 hours' and block_from < $5::timestamptz`;

/** Gives back whatever an appointment has taken. */
export const RELEASE_TIME: Statement = {
  name: 'release-time',
  text: `with released as (delete from allocation ${TAKEN_BY('resource_id')})
         delete from staff_diary ${TAKEN_BY('staff_id')}`,
};

/** A held time becomes a booked one: all of it, or SHORTFALL. $6 how many resources, $7 how many of them are staff */
export const BOOK_TIME: Statement = {
  name: 'book-time',
  text: `with booked as (
  update allocation set state = 'booked', hold_until = null ${TAKEN_BY('resource_id')} and state = 'held' returning 1
), entered as (
  update staff_diary set state = 'booked', hold_until = null ${TAKEN_BY('staff_id')} and state = 'held' returning 1
), done as (
  delete from timer where clinic_id = $1::uuid and kind = 'hold_expiry' and subject_id = $2::uuid
)
select refuse_shortfall($6::bigint + $7::bigint, (select count(*) from booked) + (select count(*) from entered))`,
};

/** Where the rows of an appointment are. */
export function takenValues(appointment: Appointment): unknown[] {
  const { clinicId, id, startsAt, endsAt } = appointment;
  return [clinicId, id, resourcesOf(appointment), startsAt.toISOString(), endsAt.toISOString()];
}

export function bookedValues(appointment: Appointment): unknown[] {
  return [...takenValues(appointment), resourcesOf(appointment).length, appointment.staffIds.length];
}

function resourcesOf({ personId, staffIds, roomId }: Appointment): string[] {
  return [personId, ...staffIds, ...(roomId ? [roomId] : [])];
}

export function takingValues({ clinicId, organisationId, appointmentId, holdUntil, now, blocks }: Taking): unknown[] {
  return [
    clinicId,
    organisationId,
    appointmentId,
    holdUntil?.toISOString() ?? null,
    now.toISOString(),
    blocks.map(({ id }) => id),
    blocks.map(({ kind }) => kind),
    blocks.map(({ from }) => from.toISOString()),
    blocks.map(({ to }) => to.toISOString()),
  ];
}
