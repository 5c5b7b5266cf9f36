import type { MessageChannel, MessageState } from '@stillwater/contracts';
import type { Statement, Unit } from '@stillwater/platform';
import { v7 as uuidv7 } from 'uuid';
import type { Fact, PlannedMessage } from '../flows/flow.rules.js';

export type Plan = PlannedMessage;

export interface PlannedRow {
  id: string;
  rule: string;
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
  fact: Pick<Fact, 'at' | 'subjectKind' | 'subjectId' | 'personId'>,
  plans: readonly Plan[],
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
  ]);
  for (const plan of plans) {
    if (rows.some(({ rule, channel }) => rule === plan.rule && channel === plan.channel)) continue;
    unit.send(NOTE_DUPLICATE, [
      unit.clinicId,
      uuidv7(),
      unit.now,
      plan.rule,
      fact.subjectId,
      plan.channel,
      plan.audience,
    ]);
  }
  return rows;
}

/** Asks staff to reach a person whom no message may, or could, reach. Once per rule and subject. */
export function askForPhoneCall(unit: Unit, rule: string, subject: Pick<Fact, 'subjectKind' | 'subjectId'>): void {
  unit.send(ASK_STAFF, [
    unit.clinicId,
    uuidv7(),
    rule,
    ['intake', 'manager'],
    subject.subjectKind,
    subject.subjectId,
    unit.now,
  ]);
}

const PLAN: Statement = {
  name: 'plan-messages',
  text: `with wanted as (
           select * from unnest($10::uuid[], $11::uuid[], $12::uuid[], $13::text[], $14::integer[], $15::text[], $16::text[],
                                $17::text[], $18::text[], $19::text[], $20::text[])
             as w(id, log_id, notice_id, rule, flow_version, audience, channel, state, reason, priority, roles)),
         planned as (
           insert into message (clinic_id, id, rule, flow_version, audience, channel, subject_kind, subject_id, person_id,
                                state, reason, due_at, fact_at, planned_at, ended_at, correlation_id, causation_id, traceparent)
           select $1, id, rule, flow_version, audience, channel, $2, $3, case audience when 'person' then $4::uuid end,
                  state, reason, $5, $6, $5, case when state <> 'pending' then $5::timestamptz end, $7, $8, $9
             from wanted
           on conflict (clinic_id, rule, subject_id, occurrence, channel, audience) do nothing
           returning id, rule, channel, state),
         logged as (
           insert into message_log (clinic_id, id, message_id, at, what, reason, attempt)
           select $1, w.log_id, w.id, $5, case w.state when 'pending' then 'planned' else w.state end, w.reason, 0
             from wanted w join planned p on p.id = w.id),
         noticed as (
           insert into staff_notice (clinic_id, id, rule, priority, roles, subject_kind, subject_id, created_at)
           select $1, w.notice_id, w.rule, w.priority, string_to_array(w.roles, ','), $2, $3, $5
             from wanted w join planned p on p.id = w.id
            where w.audience = 'staff' and w.state = 'sent'
           on conflict (clinic_id, rule, subject_id) do nothing)
         select id, rule, channel, state from planned`,
};

const NOTE_DUPLICATE: Statement = {
  name: 'note-duplicate-message',
  text: `insert into message_log (clinic_id, id, message_id, at, what, reason, attempt)
         select $1, $2, id, $3, 'duplicate', 'duplicate', attempts from message
          where clinic_id = $1 and rule = $4 and subject_id = $5 and channel = $6 and audience = $7`,
};

const ASK_STAFF: Statement = {
  name: 'ask-staff',
  text: `insert into staff_notice (clinic_id, id, rule, priority, roles, subject_kind, subject_id, created_at)
         values ($1, $2, $3, 'ready', $4, $5, $6, $7)
         on conflict (clinic_id, rule, subject_id) do nothing`,
};
