import type { Statement } from '@stillwater/platform';
import type { FlowDocument, StopCondition } from '../flows/flow.rules.js';
import { standingOf, subjectColumns, subjectJoins, type SubjectRow } from '../flows/look-at-subject.js';
import { Message } from './message.entity.js';
import type { ClinicProfile } from '../templates/message-text.rules.js';
import { COUNT_CHOICES, type TemplateBook } from '../templates/template-book.js';

/** A claimed message and what decides about it now. Without the clinic's profile its sender isn't known yet. */
export interface LoadedMessage {
  message: Message;
  /** As it was when it planned the message. */
  flow: FlowDocument;
  clinic: ClinicProfile | undefined;
  /** The clinic's templates, in the versions of when it was looked at. */
  templateFor: TemplateBook;
  subject: SubjectRow;
  standing: ReadonlySet<StopCondition>;
  /** Text messages that reached the person in the last 24 hours, and in the last seven days, or may have: they were tried. */
  textsToday: number;
  textsThisWeek: number;
  /** Other text messages to the person that somebody has begun to send before this one. */
  textsOnTheirWay: readonly string[];
  now: Date;
}

/** The columns of a message, and beside them what else was looked up. */
export interface LoadedRow extends SubjectRow {
  message: Message;
  clinic: ClinicProfile | null;
  textsToday: number;
  textsThisWeek: number;
  textsOnTheirWay: string[] | null;
  /** Choices about templates that the clinic has ever made. */
  ownTemplates: number;
}

const INSTANTS = ['dueAt', 'factAt', 'plannedAt', 'wantedAt', 'endedAt', 'deliveryAt'] as const;

export function loadedMessage(
  row: LoadedRow,
  { flow, templateFor, now }: Pick<LoadedMessage, 'flow' | 'templateFor' | 'now'>,
): LoadedMessage {
  const message = Object.assign(new Message(), row.message);
  for (const name of INSTANTS) {
    const text = row.message[name];
    if (text) message[name] = new Date(text);
  }
  const { clinic, textsToday, textsThisWeek, textsOnTheirWay } = row;
  return {
    message,
    flow,
    clinic: clinic ?? undefined,
    templateFor,
    subject: row,
    standing: standingOf(row, now),
    textsToday,
    textsThisWeek,
    textsOnTheirWay: textsOnTheirWay ?? [],
    now,
  };
}

/** Those of the claimed that are still in the hands of their tries. */
export const LOAD_MESSAGES: Statement = {
  name: 'load-messages',
  text: `select jsonb_build_object(
                  'clinicId', m.clinic_id, 'id', m.id, 'rule', m.rule, 'flowVersion', m.flow_version, 'step', m.step,
                  'audience', m.audience, 'channel', m.channel, 'subjectKind', m.subject_kind, 'subjectId', m.subject_id,
                  'occurrence', m.occurrence, 'personId', m.person_id, 'staffId', m.staff_id, 'inquiryId', m.inquiry_id, 'inReply', m.in_reply,
                  'state', m.state, 'reason', m.reason, 'attempts', m.attempts, 'wantedAt', m.wanted_at, 'dueAt', m.due_at,
                  'factAt', m.fact_at, 'plannedAt', m.planned_at, 'endedAt', m.ended_at,
                  'delivery', m.delivery, 'deliveryAt', m.delivery_at, 'deliveryCode', m.delivery_code, 'redrives', m.redrives, 'correlationId', m.correlation_id,
                  'causationId', m.causation_id, 'traceparent', m.traceparent) as message,
                ${subjectColumns('m')},
                case when c.clinic_id is not null then jsonb_build_object(
                  'zone', c.zone, 'senderName', c.sender_name, 'phone', c.phone, 'postalAddress', c.postal_address,
                  'language', c.language, 'hours', c.hours, 'code', c.code, 'textNumber', c.text_number,
                  'secondTextNumber', c.second_text_number) end as clinic,
                texts.today as "textsToday", texts.week as "textsThisWeek",
                texts.on_their_way as "textsOnTheirWay", ${COUNT_CHOICES} as "ownTemplates"
           from unnest($2::uuid[], $3::integer[]) as claimed(id, attempt)
           join message m on m.clinic_id = $1 and m.id = claimed.id and m.state = 'sending' and m.attempts = claimed.attempt
           ${subjectJoins('m')}
           left join clinic_copy c on c.clinic_id = m.clinic_id
           left join lateral (
             select count(*) filter (where x.state = 'pending' or x.state = 'sent' and x.ended_at > $4::timestamptz - interval '24 hours')::int as today,
                    count(*) filter (where x.state in ('pending', 'sent'))::int as week,
                    array_agg(x.id) filter (where x.state = 'sending' and (x.due_at, x.id) < (m.due_at, m.id)) as on_their_way
               from message x
              where m.channel = 'sms' and m.subject_kind <> 'reply' and x.clinic_id = m.clinic_id and x.person_id = m.person_id and x.channel = 'sms'
                and x.subject_kind not in ('person', 'reply') and x.id <> m.id and x.delivery is distinct from 'undelivered'
                and (x.state = 'sending' or x.state = 'pending' and x.attempts > 0 or x.state = 'sent' and x.ended_at > $4::timestamptz - interval '7 days')) texts on true
          order by m.id`,
};
