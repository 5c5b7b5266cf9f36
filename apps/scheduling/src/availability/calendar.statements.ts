import type { Statement } from '@stillwater/platform';

/** All that a calendar is made of, as of one moment. $1: the clinic. */
export const READ_CALENDAR: Statement = {
  name: 'read-calendar',
  text: `
select c.organisation_id as "organisationId", c.code, c.zone, c.hours, c.closures,
       coalesce((select v.version from calendar_version v where v.clinic_id = $1), 0) as version,
       coalesce((select json_agg(json_build_object(
                   'code', s.code, 'offered', s.offered, 'duration', s.duration_minutes, 'before', s.buffer_before_minutes,
                   'after', s.buffer_after_minutes, 'modes', s.modes, 'roles', s.roles, 'rooms', s.rooms))
                   from visit_service s where s.clinic_id = $1), '[]') as services,
       coalesce((select json_agg(json_build_object('id', r.id, 'capabilities', r.capabilities) order by r.id)
                   from room r where r.clinic_id = $1 and r.in_use), '[]') as rooms,
       coalesce((select json_agg(json_build_object('id', t.staff_id, 'roles', t.roles, 'weekly', t.weekly,
                                                   'absences', t.absences) order by t.staff_id)
                   from staff_calendar t where t.clinic_id = $1 and t.active), '[]') as staff
  from clinic_copy c
 where c.clinic_id = $1`,
};

/**
 * What there is already, and whether the calendar in memory is still the current one. Expired holds don't count: whoever
 * takes their time clears them. Nothing lasts longer than 24 hours, so a row that reaches into the stretch begins less
 * than that before it; the indexes hold the beginnings.
 *
 * Parameters stand in subselects where a plan made for their values would look cheaper than the general one: PostgreSQL
 * would then plan anew at every look, which costs it more than the look itself.
 *
 * $1 clinic, $2 organisation, $3 staff, $4 rooms and person, $5 and $6 the stretch, $7 now, $8 person who must be known
 * and whose decision counts, $9 appointment that is being moved, $10 who wants to hold a time, $11 inquiry that must be
 * known as the person's
 */
export const READ_DIARY: Statement = {
  name: 'read-diary',
  text: `
select 'version' as kind, null::uuid as id, version as "from", 0 as "to" from calendar_version where clinic_id = $1::uuid
union all
select 'busy', staff_id, (date_part('epoch', block_from) / 60)::integer, (date_part('epoch', block_to) / 60)::integer
  from staff_diary
 where organisation_id = $2::uuid and staff_id = any((select $3::uuid[])::uuid[])
   and block_from > (select $5::timestamptz - interval '24 hours') and block_from < (select $6::timestamptz)
   and block_to > (select $5::timestamptz)
   and (state = 'booked' or hold_until > $7::timestamptz) and ($9::uuid is null or appointment_id <> $9::uuid)
union all
select 'busy', resource_id, (date_part('epoch', block_from) / 60)::integer, (date_part('epoch', block_to) / 60)::integer
  from allocation
 where clinic_id = $1::uuid and resource_id = any((select $4::uuid[])::uuid[])
   and block_from > (select $5::timestamptz - interval '24 hours') and block_from < (select $6::timestamptz)
   and block_to > (select $5::timestamptz)
   and (state = 'booked' or hold_until > $7::timestamptz) and ($9::uuid is null or appointment_id <> $9::uuid)
union all
select case when bookable then 'may' else 'may_not' end, person_id, 0,
       coalesce(valid_until - date '1970-01-01', -1)
  from bookable_copy where clinic_id = $1::uuid and person_id = $8::uuid
union all
select 'known', person_id, 0, 0 from known_person where clinic_id = $1::uuid and person_id = $8::uuid
union all
select 'theirs', inquiry_id, 0, 0
  from known_inquiry where clinic_id = $1::uuid and inquiry_id = (select $11::uuid) and person_id = $8::uuid
union all
select 'holds', null, (count(*) filter (where held_by = $10::text))::integer, count(*)::integer
  from appointment
 where (select $10::text) is not null and clinic_id = $1::uuid and state = 'held' and hold_until > $7::timestamptz`,
};

export interface DiaryRow {
  kind: 'version' | 'busy' | 'may' | 'may_not' | 'known' | 'theirs' | 'holds';
  id: string | null;
  from: number;
  to: number;
}
