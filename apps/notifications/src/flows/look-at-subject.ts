import type { Statement, Unit } from '@stillwater/platform';
import type { StopCondition } from './flow.rules.js';
import { n26Staff } from './n26.flow.js';
import type { Circumstances, Fact } from './follow-flow.rules.js';

/** What is known of a message's subject and person, from their owners' events. */
export interface SubjectRow {
  flagged: boolean;
  urgency: string | null;
  assigned: boolean;
  closed: boolean;
  screeningFlagged: boolean;
  screeningOver: boolean;
  screeningDecided: boolean;
  releaseRead: boolean;
  timeVersion: number | null;
  confirmedVersion: number | null;
  cancelledVersion: number | null;
  startsAt: Date | null;
  endsAt: Date | null;
  localStart: string | null;
  zone: string | null;
  mode: string | null;
  serviceCode: string | null;
  toldVersion: number | null;
  toldStartsAt: Date | null;
  toldMode: string | null;
  /** Of what was cancelled: somebody began to tell the person, and nobody knows whether it reached them. */
  mayHaveBeenTold: boolean;
  /** Of a visit that the person did not come to: staff have spoken to them since, or tried to. */
  contactedSinceStart: boolean;
  /** Before a visit: something that it needs is not signed in the version in force. */
  consentsMissing: boolean;
  offerOver: boolean;
  contacted: boolean;
  reached: boolean;
  level: string | null;
  acknowledged: boolean;
}

/** Of a visit `a`. */
export const CONSENTS_ARE_MISSING = `exists (
    select 1 from consent_document_copy d
     where d.clinic_id = a.clinic_id and d.version > d.withdrawn_version and a.service_code = any(d.services)
       and not exists (select 1 from consent_copy k where k.clinic_id = d.clinic_id and k.person_id = a.person_id
                          and k.kind = d.kind and k.version >= d.version))`;

/** @param subject the row that has the ids, as it is called in the statement */
export const subjectColumns = (subject: string): string => `
  exists (select 1 from acute_flag_copy f where f.clinic_id = ${subject}.clinic_id and f.person_id = ${subject}.person_id
             and f.resolved_at is null) as flagged,
  i.urgency, i.assigned_at is not null as assigned, i.closed_at is not null as closed,
  i.contacted_at is not null as contacted, i.reached_at is not null as reached,
  g.level, g.acknowledged_at is not null or g.resolved_at is not null as acknowledged,
  s.flagged_at is not null as "screeningFlagged", s.over_at is not null as "screeningOver",
  s.decided_at is not null as "screeningDecided",
  coalesce(s.release_read_at >= s.released_at, false) as "releaseRead",
  a.time_version as "timeVersion", a.confirmed_version as "confirmedVersion", a.cancelled_version as "cancelledVersion",
  a.starts_at as "startsAt", a.ends_at as "endsAt", a.local_start as "localStart", a.zone, a.mode,
  a.service_code as "serviceCode", a.told_version as "toldVersion", a.told_starts_at as "toldStartsAt",
  a.told_mode as "toldMode",
  case when a.cancelled_version > 0 then exists (
    select 1 from message e where e.clinic_id = ${subject}.clinic_id and e.subject_id = ${subject}.subject_id
       and e.audience = 'person' and e.step <> 'cancelled' and (e.attempts > 1 or e.state = 'sending'))
    else false end as "mayHaveBeenTold",
  case when a.no_show_version > 0 then exists (
    select 1 from contact_copy k where k.clinic_id = ${subject}.clinic_id and k.person_id = ${subject}.person_id
       and k.contacted_at >= a.starts_at) or exists (
    select 1 from staff_notice c where c.clinic_id = ${subject}.clinic_id and c.rule = '${n26Staff.rule}'
       and c.subject_id = ${subject}.subject_id and c.resolution in ('done', 'spoken_to'))
    else false end as "contactedSinceStart",
  case when a.time_version > 0 then ${CONSENTS_ARE_MISSING} else false end as "consentsMissing",
  o.ended_at is not null as "offerOver"`;

export const subjectJoins = (subject: string): string =>
  [
    ['inquiry_copy', 'i'],
    ['screening_copy', 's'],
    ['appointment_copy', 'a'],
    ['booking_offer_copy', 'o'],
    ['safety_flag_copy', 'g'],
  ]
    .map(
      ([table, name]) =>
        `left join ${table} ${name} on ${name}.clinic_id = ${subject}.clinic_id and ${name}.id = ${subject}.subject_id`,
    )
    .join('\n');

/** Which of the things that can stop a message are so. */
export function standingOf(row: SubjectRow, now: Date): ReadonlySet<StopCondition> {
  const so: Record<StopCondition, boolean> = {
    open_acute_flag: row.flagged || row.urgency === 'acute',
    subject_assigned: row.assigned,
    subject_closed: row.closed,
    inquiry_contacted: row.contacted,
    inquiry_reached: row.reached,
    screening_flagged: row.screeningFlagged,
    screening_over: row.screeningOver,
    screening_decided: row.screeningDecided,
    release_read: row.releaseRead,
    appointment_confirmed: (row.confirmedVersion ?? 0) > (row.timeVersion ?? 0),
    appointment_cancelled: (row.cancelledVersion ?? 0) > 0,
    appointment_started: row.startsAt !== null && row.startsAt <= now,
    contacted_since_start: row.contactedSinceStart,
    consents_signed: !row.consentsMissing,
    offer_over: row.offerOver,
    flag_acknowledged: row.acknowledged,
  };
  return new Set((Object.keys(so) as StopCondition[]).filter((condition) => so[condition]));
}

/** What flows tell apart, as far as it is known whenever they look. */
export function choicesOf(row: SubjectRow): Fact['choices'] {
  const { urgency, serviceCode, mode, level } = row;
  return {
    flagged: row.screeningFlagged ? 'yes' : 'no',
    ...(urgency ? { urgency } : {}),
    ...(serviceCode ? { serviceCode } : {}),
    ...(mode ? { mode } : {}),
    ...(serviceCode ? { consents: row.consentsMissing ? 'missing' : 'signed' } : {}),
    ...(level ? { level } : {}),
  };
}

export async function lookAtSubject(
  unit: Unit,
  { subjectId, personId }: Pick<Fact, 'subjectId'> & { personId?: string | null | undefined },
): Promise<Circumstances> {
  const [row] = await unit.query<SubjectRow & Pick<Circumstances, 'sentToday'>>(LOOK, [
    unit.clinicId,
    subjectId,
    personId ?? null,
    unit.now,
  ]);
  if (!row) throw new Error('One row is always there.');
  return { now: unit.now, standing: standingOf(row, unit.now), sentToday: row.sentToday };
}

/** What is sent to a person in a day is counted for one event after the other, however many workers hear of them at once. */
export function countAlone(unit: Unit, personId: string): void {
  unit.send(COUNT_ALONE, [unit.clinicId, personId]);
}

const COUNT_ALONE: Statement = {
  name: 'count-alone',
  text: `select pg_advisory_xact_lock(hashtextextended('count of ' || $1::text || ' ' || $2::text, 0))`,
};

/** @param person whom they were to, @param subject what they were not about, @param now */
export const sentToday = (person: string, subject: string, now: string): string => `
  (select coalesce(jsonb_object_agg(of_step.name, of_step.count), '{}') from (
     select x.rule || '/' || x.step as name, count(*)::int as count from message x
      where x.clinic_id = $1 and x.person_id = ${person} and x.subject_id <> ${subject}
        and x.state <> 'suppressed' and x.planned_at > ${now}::timestamptz - interval '24 hours' group by 1) of_step)`;

const LOOK: Statement = {
  name: 'look-at-subject',
  text: `select ${subjectColumns('m')},
                ${sentToday('$3', '$2', '$4')} as "sentToday"
           from (values ($1::uuid, $2::uuid, $3::uuid)) as m(clinic_id, subject_id, person_id)
           ${subjectJoins('m')}`,
};
