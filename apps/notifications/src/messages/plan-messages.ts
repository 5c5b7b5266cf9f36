import type { MessageChannel, MessageState } from '@stillwater/contracts';
import type { Cause, Statement, Unit } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import type { Fact, PlannedMessage } from '../flows/follow-flow.rules.js';
import { CHANGED_NOTICE, sayNoticeChanged, type ChangedNotice } from '../notices/say-notice-changed.js';

/** What a message is about. */
export type MessageFact = Pick<
  Fact,
  'at' | 'subjectKind' | 'subjectId' | 'occurrence' | 'personId' | 'inquiryId' | 'staffDueAt' | 'byPerson'
>;

/** A message that a flow wants, and what set it off when that is not the unit's own scope. */
export interface WantedMessage {
  fact: MessageFact;
  plan: PlannedMessage;
  cause?: Cause | undefined;
}

/** A message that is new. */
export interface PlannedRow extends WantedMessage {
  id: string;
  rule: string;
  step: string;
  channel: MessageChannel;
  state: MessageState;
}

/**
 * Writes down what flows want, once: the second plan of the same message adds a line to the log of the first and nothing
 * else. A notice for staff has arrived as soon as it is written; a later step of its flow shows it to others as well,
 * and steps that come at once are one notice.
 * @returns the messages that are new
 */
export async function planMessages(unit: Unit, wanted: readonly WantedMessage[]): Promise<PlannedRow[]> {
  if (wanted.length === 0) return [];
  const rows = wanted.map(({ fact, plan, cause = unit.scope }): PlannedRow & { cause: Cause } => ({
    fact,
    plan,
    cause,
    id: uuidv7(),
    rule: plan.rule,
    step: plan.step,
    channel: plan.channel,
    state: plan.reason ? 'suppressed' : plan.channel === 'app' ? 'sent' : 'pending',
  }));
  const written = await unit.query<{ id: string; notice: PlannedNotice | null }>(PLAN, [
    unit.clinicId,
    unit.now,
    rows.map(({ id }) => id),
    rows.map(() => uuidv7()),
    rows.map(() => uuidv7()),
    rows.map(({ rule }) => rule),
    rows.map(({ plan }) => plan.flowVersion),
    rows.map(({ plan }) => plan.audience),
    rows.map(({ channel }) => channel),
    rows.map(({ state }) => state),
    rows.map(({ plan }) => plan.reason ?? null),
    rows.map(({ plan }) => plan.priority),
    rows.map(({ plan }) => plan.roles.join(',')),
    rows.map(({ step }) => step),
    rows.map(({ plan }) => plan.wantedAt),
    rows.map(({ plan }) => plan.dueAt),
    rows.map(({ fact }) => fact.subjectKind),
    rows.map(({ fact }) => fact.subjectId),
    rows.map(({ fact }) => fact.occurrence),
    rows.map(({ fact }) => fact.personId ?? null),
    rows.map(({ fact }) => fact.inquiryId ?? null),
    rows.map(({ fact }) => fact.byPerson ?? false),
    rows.map(({ fact }) => fact.at),
    rows.map(({ fact }) => fact.staffDueAt ?? null),
    rows.map(({ cause }) => cause.correlationId),
    rows.map(({ cause }) => cause.causationId ?? null),
    rows.map(({ cause }) => cause.traceparent ?? null),
    rows.map(({ plan }) => plan.staffId ?? null),
  ]);
  for (const { notice } of written) {
    if (!notice) continue;
    const about = rows.find(({ rule, fact }) => rule === notice.rule && fact.subjectId === notice.subjectId);
    sayNoticeChanged(unit, notice, notice.raised ? 'raised' : 'changed', about?.cause);
  }
  const isNew = new Set(written.map(({ id }) => id));
  for (const { id, rule, step, channel, fact, plan } of rows) {
    if (isNew.has(id)) continue;
    const { subjectId, occurrence } = fact;
    const { audience, staffId = null } = plan;
    const values = [unit.clinicId, uuidv7(), unit.now, rule, subjectId, channel, audience, occurrence, step, staffId];
    unit.send(NOTE_DUPLICATE, values);
  }
  return rows.filter(({ id }) => isNew.has(id));
}

type PlannedNotice = ChangedNotice & { subjectId: string; raised: boolean };

/** The carrier of texts refuses our account or number: somebody has to put that right there, once for everybody's texts. */
export const CARRIER_REFUSES_US = 'N41';

interface NoticeAbout {
  subjectKind: string;
  subjectId: string;
  personId?: string | null | undefined;
}

/** What could not be delivered waits for staff under this rule of the catalogue of notifications. */
export const UNDELIVERABLE = 'N34';

/** A message did not reach a person: staff look into it, in good time before the visit if it is about one. */
export function askAboutUndelivered(unit: Unit, subject: NoticeAbout): void {
  askForPhoneCall(unit, UNDELIVERABLE, subject);
}

export function askAboutCarrier(unit: Unit): void {
  const { clinicId } = unit;
  askStaff(unit, CARRIER_REFUSES_US, ['manager'], { subjectKind: 'clinic', subjectId: clinicId });
}

/**
 * Asks staff to reach a person whom no message may, or could, reach. Once per rule and subject; what was done about an
 * earlier one is to be done again.
 */
export function askForPhoneCall(unit: Unit, rule: string, subject: NoticeAbout): void {
  // Who waits for a code, or wrote a word that is answered, is helped by no call about the message.
  if (subject.subjectKind === 'person' || subject.subjectKind === 'reply') return;
  askStaff(unit, rule, ['intake', 'manager'], subject);
}

function askStaff(unit: Unit, rule: string, roles: readonly string[], about: NoticeAbout): void {
  const { subjectKind, subjectId, personId = null } = about;
  const values = [unit.clinicId, uuidv7(), rule, roles, subjectKind, subjectId, unit.now, personId];
  unit.sendAndSay<ChangedNotice>(ASK_STAFF, values, (notice) => sayNoticeChanged(unit, notice, 'raised'));
}

const OPEN = 'n.resolved_at is null';

/** A notice that has ended is new again for a newer version of its subject: the next time of a visit is not yet confirmed. */
const PLAN: Statement = {
  name: 'plan-messages',
  text: `with wanted as (
           select * from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::integer[], $8::text[], $9::text[], $10::text[],
                                $11::text[], $12::text[], $13::text[], $14::text[], $15::timestamptz[], $16::timestamptz[],
                                $17::text[], $18::uuid[], $19::integer[], $20::uuid[], $21::uuid[], $22::boolean[],
                                $23::timestamptz[], $24::timestamptz[], $25::text[], $26::text[], $27::text[], $28::uuid[])
             as w(id, log_id, notice_id, rule, flow_version, audience, channel, state, reason, priority, roles, step, wanted_at,
                  due_at, subject_kind, subject_id, occurrence, person_id, inquiry_id, in_reply, fact_at, staff_due_at,
                  correlation_id, causation_id, traceparent, staff_id)),
         planned as (
           insert into message (clinic_id, id, rule, flow_version, step, audience, channel, subject_kind, subject_id, occurrence,
                                person_id, inquiry_id, in_reply, state, reason, wanted_at, due_at, fact_at, planned_at, ended_at,
                                correlation_id, causation_id, traceparent, staff_id)
           select $1::uuid, id, rule, flow_version, step, audience, channel, subject_kind, subject_id, occurrence,
                  case audience when 'person' then person_id end, case audience when 'person' then inquiry_id end, in_reply,
                  state, reason, wanted_at, due_at, fact_at, $2, case when state <> 'pending' then $2::timestamptz end,
                  correlation_id, causation_id, traceparent, staff_id
             from wanted
           on conflict (clinic_id, rule, subject_id, occurrence, step, channel, audience, staff_id) do nothing
           returning id),
         logged as (
           insert into message_log (clinic_id, id, message_id, at, what, reason, attempt)
           select $1::uuid, w.log_id, w.id, $2, case w.state when 'pending' then 'planned' else w.state end, w.reason, 0
             from wanted w join planned p on p.id = w.id),
         noticed as (
           insert into staff_notice as n (clinic_id, id, rule, priority, roles, subject_kind, subject_id, created_at, person_id, due_at)
           select $1::uuid, min(w.notice_id::text)::uuid, w.rule,
                  (array_agg(w.priority order by case w.priority when 'urgent' then 0 when 'ready' then 1 else 2 end))[1],
                  array(select role from unnest(string_to_array(string_agg(w.roles, ',' order by w.id), ',')) with ordinality
                           as r(role, place) group by role order by min(place)),
                  w.subject_kind, w.subject_id, $2, (array_agg(w.person_id))[1], min(w.staff_due_at)
             from wanted w join planned p on p.id = w.id
            where w.audience = 'staff' and w.state = 'sent'
            group by w.rule, w.subject_kind, w.subject_id
           on conflict (clinic_id, rule, subject_id) do update set
             roles = case when ${OPEN} then array(select distinct unnest(n.roles || excluded.roles) order by 1)
                     else excluded.roles end,
             version = n.version + 1,
             priority = case when ${OPEN} and n.priority_rank < case excluded.priority when 'urgent' then 0 when 'ready' then 1 else 2 end
                        then n.priority else excluded.priority end,
             created_at = case when ${OPEN} then n.created_at else excluded.created_at end,
             due_at = case when ${OPEN} then n.due_at else excluded.due_at end,
             acknowledged_at = case when ${OPEN} then n.acknowledged_at end,
             acknowledged_by = case when ${OPEN} then n.acknowledged_by end,
             snoozed_until = case when ${OPEN} then n.snoozed_until end,
             resolved_at = null, resolution = null, resolved_by = null
           where ${OPEN} or not exists (
             select 1 from message m join wanted w on w.rule = m.rule and w.subject_id = m.subject_id and w.audience = 'staff'
              where m.clinic_id = n.clinic_id and m.rule = n.rule and m.subject_id = n.subject_id and m.channel = 'app'
                and m.occurrence >= w.occurrence)
           returning ${CHANGED_NOTICE}, subject_id as "subjectId", created_at = $2 as raised)
         select id, null::jsonb as notice from planned union all select id, to_jsonb(noticed) from noticed`,
};

const NOTE_DUPLICATE: Statement = {
  name: 'note-duplicate-message',
  text: `insert into message_log (clinic_id, id, message_id, at, what, reason, attempt)
         select $1, $2, id, $3, 'duplicate', 'duplicate', attempts from message
          where clinic_id = $1 and rule = $4 and subject_id = $5 and channel = $6 and audience = $7
            and occurrence = $8 and step = $9 and staff_id is not distinct from $10`,
};

/** A visit wants it done two hours before it begins; a notice that lay aside is before everybody's eyes again. */
const ASK_STAFF: Statement = {
  name: 'ask-staff',
  text: `insert into staff_notice as n (clinic_id, id, rule, priority, roles, subject_kind, subject_id, created_at, person_id, due_at)
         select $1, $2, $3, 'ready', $4, $5, $6, $7, $8,
                (select greatest(a.starts_at - interval '2 hours', $7) from appointment_copy a
                  where a.clinic_id = $1 and a.id = $6 and a.starts_at > $7)
         on conflict (clinic_id, rule, subject_id) do update set
           resolved_at = null, resolution = null, created_at = excluded.created_at, due_at = excluded.due_at,
           acknowledged_at = null, acknowledged_by = null, snoozed_until = null, resolved_by = null,
           version = n.version + 1
         where n.resolved_at is not null
         returning ${CHANGED_NOTICE}`,
};
