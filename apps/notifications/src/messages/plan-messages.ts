import type { MessageChannel, MessageState } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import type { Fact, PlannedMessage } from '../flows/follow-flow.rules.js';

/** What a message is about. */
export type MessageFact = Pick<
  Fact,
  'at' | 'subjectKind' | 'subjectId' | 'occurrence' | 'personId' | 'inquiryId' | 'staffDueAt' | 'byPerson'
>;

export interface PlannedRow {
  id: string;
  rule: string;
  step: string;
  channel: MessageChannel;
  state: MessageState;
}

/**
 * Writes down what flows want about a fact, once: the second plan of the same message adds a line to the log of the
 * first and nothing else. A notice for staff has arrived as soon as it is written.
 * @returns the messages that are new
 */
export async function planMessages(
  unit: Unit,
  fact: MessageFact,
  plans: readonly PlannedMessage[],
): Promise<PlannedRow[]> {
  if (plans.length === 0) return [];
  const { scope } = unit;
  const states = plans.map(({ reason, audience }): MessageState =>
    reason ? 'suppressed' : audience === 'staff' ? 'sent' : 'pending',
  );
  const rows = await unit.query<PlannedRow>(PLAN, [
    unit.clinicId,
    fact.subjectKind,
    fact.subjectId,
    fact.personId ?? null,
    unit.now,
    fact.at,
    scope.correlationId,
    scope.causationId ?? null,
    scope.traceparent ?? null,
    fact.occurrence,
    fact.inquiryId ?? null,
    fact.staffDueAt ?? null,
    fact.byPerson ?? false,
    plans.map(() => uuidv7()),
    plans.map(() => uuidv7()),
    plans.map(() => uuidv7()),
    plans.map(({ rule }) => rule),
    plans.map(({ flowVersion }) => flowVersion),
    plans.map(({ audience }) => audience),
    plans.map(({ channel }) => channel),
    states,
    plans.map(({ reason }) => reason ?? null),
    plans.map(({ priority }) => priority),
    plans.map(({ roles }) => roles.join(',')),
    plans.map(({ step }) => step),
    plans.map(({ wantedAt }) => wantedAt),
    plans.map(({ dueAt }) => dueAt),
  ]);
  for (const { rule, step, channel, audience } of plans) {
    if (rows.some((row) => row.rule === rule && row.step === step && row.channel === channel)) continue;
    const { subjectId, occurrence } = fact;
    unit.send(NOTE_DUPLICATE, [
      unit.clinicId,
      uuidv7(),
      unit.now,
      rule,
      subjectId,
      channel,
      audience,
      occurrence,
      step,
    ]);
  }
  return rows;
}

/**
 * Asks staff to reach a person whom no message may, or could, reach. Once per rule and subject; what was done about an
 * earlier one is to be done again.
 */
export function askForPhoneCall(
  unit: Unit,
  rule: string,
  subject: { subjectKind: string; subjectId: string; personId?: string | null | undefined },
): void {
  unit.send(ASK_STAFF, [
    unit.clinicId,
    uuidv7(),
    rule,
    ['intake', 'manager'],
    subject.subjectKind,
    subject.subjectId,
    unit.now,
    subject.personId ?? null,
  ]);
}

const PLAN: Statement = {
  name: 'plan-messages',
  text: `with wanted as (
           select * from unnest($14::uuid[], $15::uuid[], $16::uuid[], $17::text[], $18::integer[], $19::text[], $20::text[],
                                $21::text[], $22::text[], $23::text[], $24::text[], $25::text[], $26::timestamptz[], $27::timestamptz[])
             as w(id, log_id, notice_id, rule, flow_version, audience, channel, state, reason, priority, roles, step, wanted_at, due_at)),
         planned as (
           insert into message (clinic_id, id, rule, flow_version, step, audience, channel, subject_kind, subject_id, occurrence,
                                person_id, inquiry_id, in_reply, state, reason, wanted_at, due_at, fact_at, planned_at, ended_at,
                                correlation_id, causation_id, traceparent)
           select $1, id, rule, flow_version, step, audience, channel, $2, $3, $10,
                  case audience when 'person' then $4::uuid end, case audience when 'person' then $11::uuid end, $13,
                  state, reason, wanted_at, due_at, $6, $5, case when state <> 'pending' then $5::timestamptz end, $7, $8, $9
             from wanted
           on conflict (clinic_id, rule, subject_id, occurrence, step, channel, audience) do nothing
           returning id, rule, step, channel, state),
         logged as (
           insert into message_log (clinic_id, id, message_id, at, what, reason, attempt)
           select $1, w.log_id, w.id, $5, case w.state when 'pending' then 'planned' else w.state end, w.reason, 0
             from wanted w join planned p on p.id = w.id),
         noticed as (
           insert into staff_notice (clinic_id, id, rule, priority, roles, subject_kind, subject_id, created_at, person_id, due_at)
           select $1, w.notice_id, w.rule, w.priority, string_to_array(w.roles, ','), $2, $3, $5, $4, $12
             from wanted w join planned p on p.id = w.id
            where w.audience = 'staff' and w.state = 'sent'
           on conflict (clinic_id, rule, subject_id) do nothing)
         select id, rule, step, channel, state from planned`,
};

const NOTE_DUPLICATE: Statement = {
  name: 'note-duplicate-message',
  text: `insert into message_log (clinic_id, id, message_id, at, what, reason, attempt)
         select $1, $2, id, $3, 'duplicate', 'duplicate', attempts from message
          where clinic_id = $1 and rule = $4 and subject_id = $5 and channel = $6 and audience = $7
            and occurrence = $8 and step = $9`,
};

const ASK_STAFF: Statement = {
  name: 'ask-staff',
  text: `insert into staff_notice as n (clinic_id, id, rule, priority, roles, subject_kind, subject_id, created_at, person_id)
         values ($1, $2, $3, 'ready', $4, $5, $6, $7, $8)
         on conflict (clinic_id, rule, subject_id) do update set
           resolved_at = null, resolution = null, created_at = excluded.created_at
         where n.resolved_at is not null`,
};
