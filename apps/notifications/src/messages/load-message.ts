import type { Statement } from '@stillwater/platform';
import type { Circumstances } from '../flows/flow.rules.js';
import { Message } from './message.entity.js';
import type { ClinicProfile } from '../templates/message-text.rules.js';

/** A claimed message and what decides about it now. Without the clinic's profile its sender isn't known yet. */
export interface LoadedMessage {
  message: Message;
  clinic: ClinicProfile | undefined;
  circumstances: Circumstances;
}

/** The columns of a message, and beside them what else was looked up. */
export interface LoadedRow extends Omit<Message, 'sent' | 'fail' | 'suppress' | 'postpone' | 'giveBack'> {
  clinic: ClinicProfile | null;
  assigned: boolean;
  closed: boolean;
  flagged: boolean;
}

/** @returns undefined when the message is no longer in the hands of this try */
export function loadedMessage([row]: readonly LoadedRow[], now: Date): LoadedMessage | undefined {
  if (!row) return undefined;
  const { clinic, assigned, closed, flagged, ...columns } = row;
  return {
    message: Object.assign(new Message(), columns),
    clinic: clinic ?? undefined,
    circumstances: { now, subjectAssigned: assigned, subjectClosed: closed, openAcuteFlag: flagged, sentToday: 0 },
  };
}

export const LOAD_MESSAGE: Statement = {
  name: 'load-message',
  text: `select m.clinic_id as "clinicId", m.id, m.rule, m.flow_version as "flowVersion", m.audience, m.channel,
                m.subject_kind as "subjectKind", m.subject_id as "subjectId", m.occurrence, m.person_id as "personId",
                m.state, m.reason, m.attempts, m.due_at as "dueAt", m.fact_at as "factAt", m.planned_at as "plannedAt",
                m.ended_at as "endedAt", m.correlation_id as "correlationId", m.causation_id as "causationId", m.traceparent,
                i.assigned_at is not null as assigned, i.closed_at is not null as closed,
                coalesce(i.urgency = 'acute', false)
                  or exists (select 1 from acute_flag_copy f where f.clinic_id = m.clinic_id and f.person_id = m.person_id) as flagged,
                case when c.clinic_id is not null then jsonb_build_object(
                  'zone', c.zone, 'senderName', c.sender_name, 'phone', c.phone, 'postalAddress', c.postal_address,
                  'language', c.language, 'hours', c.hours) end as clinic
           from message m
           left join inquiry_copy i on i.clinic_id = m.clinic_id and i.id = m.subject_id
           left join clinic_copy c on c.clinic_id = m.clinic_id
          where m.clinic_id = $1 and m.id = $2 and m.state = 'sending' and m.attempts = $3`,
};
