import {
  ContactPoint,
  ContactPointForMessage,
  type ListPlannedMessages,
  type MessagePurpose,
  type MessageSubject,
  type PlannedMessage,
  type PlannedMessages,
} from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Clock, Problem, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { flowsOf } from '../flows/flow-book.js';
import { flows } from '../flows/flow-book.rules.js';
import { stepOf } from '../flows/flow.rules.js';
import { standingOf, subjectColumns, subjectJoins, type SubjectRow } from '../flows/look-at-subject.js';
import { reasonFor, requireLogReader } from '../notifications.policy.js';
import type { Channel } from '../templates/template.rules.js';
import { expected, type Ahead, type Around } from './planned.rules.js';

const AHEAD_MS = 30 * 24 * 3_600_000;
const MOST = 100;

/** Whom notices are for has no quiet hours and no consent: they are no part of what a person gets. */
const STAFF_RULES = flows.filter(({ audience }) => audience === 'staff').map(({ rule }) => rule);

interface AheadRow extends SubjectRow, Pick<Ahead, 'channel' | 'wantedAt' | 'dueAt' | 'inReply' | 'factAt'> {
  id: string | null;
  rule: string;
  stepName: string;
  flowVersion: number;
  subjectKind: MessageSubject;
  subjectId: string;
  occurrence: number;
  inquiryId: string | null;
  clinicZone: string | null;
}

/** A row, and what its flow says of it. */
interface Planned {
  row: AheadRow;
  ahead: Ahead;
  purpose: MessagePurpose;
}

/** What will go out to a person. Whether they may be written to is asked of the owner now, as it is when one is sent. */
@Injectable()
export class PlannedMessagesQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly asker: Asker,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `message.denied`, `person.unknown`; `unavailable` when who knows of consents is away */
  async list({ personId, untilAt }: ListPlannedMessages, scope: Scope): Promise<PlannedMessages> {
    const { now, end, planned } = await this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'person', id: personId });
      requireLogReader(scope.actor);
      const upTo = untilAt ? new Date(untilAt) : new Date(unit.now.getTime() + AHEAD_MS);
      const rows = await unit.query<AheadRow>(AHEAD, [unit.clinicId, personId, upTo, STAFF_RULES, MOST + 1]);
      const flowOf = await flowsOf(unit, rows);
      const found = rows.flatMap((row): Planned[] => {
        const flow = flowOf(row);
        if (flow.audience !== 'person') return [];
        const standing = standingOf(row, unit.now);
        return [
          { row, ahead: { ...row, subject: row, standing, step: stepOf(flow, row.stepName) }, purpose: flow.purpose },
        ];
      });
      return { now: unit.now, end: upTo, planned: found };
    });
    const known = this.contacts(personId, scope);
    // Asked in any case: nobody learns here whether somebody of another clinic exists.
    await known({ inquiryId: null, purpose: 'care' }).catch(async (error: unknown) => {
      if (!(error instanceof Problem) || error.kind !== 'not_found') throw error;
      const unknown = Problem.notFound('person.unknown');
      await this.unitOfWork.recordRefusal(scope, unknown, { type: 'person', id: personId });
      throw unknown;
    });
    const items: PlannedMessage[] = [];
    for (const { row, ahead, purpose } of planned.slice(0, MOST)) {
      const { id, rule, stepName: step, flowVersion, subjectKind, subjectId } = row;
      const inquiryId = row.inquiryId ?? (subjectKind === 'inquiry' ? subjectId : null);
      const contacts = await known({ inquiryId, purpose });
      const around = { now, jumps: this.clock.jumps, contacts, clinicZone: row.clinicZone ?? 'UTC' };
      const { reason, ...rest } = expected(ahead, around);
      const why = reason ? { reason: reasonFor(scope.actor, reason) } : {};
      items.push({
        ...(id ? { messageId: id } : {}),
        rule,
        flowVersion,
        step,
        subjectKind,
        subjectId,
        ...rest,
        ...why,
      });
    }
    return {
      untilAt: end.toISOString(),
      items: items.toSorted((one, other) => (one.sendAt < other.sendAt ? -1 : 1)),
      more: planned.length > MOST,
    };
  }

  /** Whether each channel is open, asked once for each way of asking. */
  private contacts(personId: string, scope: Scope) {
    const asked = new Map<string, Promise<Around['contacts']>>();
    return ({
      inquiryId,
      purpose,
    }: {
      inquiryId: string | null;
      purpose: MessagePurpose;
    }): Promise<Around['contacts']> => {
      // Where somebody wrote from is nobody's before they are answered: their consent is what counts here.
      const data = { personId, ...(inquiryId ? { inquiryId } : {}), purpose: purpose === 'reply' ? 'care' : purpose };
      const key = JSON.stringify(data);
      const ask = (channel: Channel) => this.ask({ ...data, channel }, scope);
      const found = asked.get(key) ?? Promise.all([ask('email'), ask('sms')]).then(([email, sms]) => ({ email, sms }));
      asked.set(key, found);
      return found;
    };
  }

  private async ask(
    data: ContactPointForMessage,
    { clinicId, requestId, correlationId }: Scope,
  ): Promise<ContactPoint> {
    const actor = { kind: 'service', id: 'notifications', roles: [] } as const;
    const scope: Scope = { clinicId, actor, action: 'list-planned-messages', requestId, correlationId };
    return this.asker.ask(ContactPointForMessage, data, { scope, answer: ContactPoint });
  }
}

const COLUMNS = `clinic_id, rule, step, flow_version, subject_kind, subject_id, occurrence, person_id, inquiry_id, fact_at`;

const AHEAD: Statement = {
  name: 'messages-ahead-of-person',
  text: `with m as (
           select ${COLUMNS}, null::uuid as id, null as channel, wanted_at, null::timestamptz as due_at, false as in_reply
             from timer where clinic_id = $1 and person_id = $2 and state = 'due' and wanted_at < $3 and rule <> all($4::text[])
           union all
           select ${COLUMNS}, id, channel, coalesce(wanted_at, planned_at), due_at, in_reply
             from message where clinic_id = $1 and person_id = $2 and audience = 'person' and state in ('pending', 'sending')
              and due_at < $3)
         select m.id, m.rule, m.step as "stepName", m.flow_version as "flowVersion", m.subject_kind as "subjectKind",
                m.subject_id as "subjectId", m.occurrence, m.inquiry_id as "inquiryId", m.channel, m.wanted_at as "wantedAt",
                m.due_at as "dueAt", m.in_reply as "inReply", m.fact_at as "factAt",
                (select c.zone from clinic_copy c where c.clinic_id = $1) as "clinicZone", ${subjectColumns('m')}
           from m ${subjectJoins('m')}
          order by m.wanted_at, m.rule, m.step limit $5`,
};
