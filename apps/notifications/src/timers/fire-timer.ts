import { failPoint, histogram, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { flowOf } from '../flows/flow-book.rules.js';
import { stepOf } from '../flows/flow.rules.js';
import { plannedMessage, stopReason } from '../flows/follow-flow.rules.js';
import { standingOf, subjectColumns, subjectJoins, type SubjectRow } from '../flows/look-at-subject.js';
import { planAndSay } from '../messages/plan-and-say.js';
import type { ClaimedTimer } from './claim-due-timers.js';
import type { Timer } from './timer.entity.js';

const lateness = histogram(
  'stillwater_timer_lateness_seconds',
  'From the time of a timer to its message being planned',
  ['rule'],
);

/** The time of a step has come: its message is planned in the transaction that ends the timer. */
@Injectable()
export class FireTimerUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns whether there is a message to send */
  async fire(claimed: ClaimedTimer): Promise<boolean> {
    const { clinicId, rule, step, subjectId, attempt, correlationId, causationId, traceparent } = claimed;
    await failPoint('timer-claimed');
    const scope: Scope = {
      clinicId,
      actor: { kind: 'service', id: 'notifications', roles: [] },
      action: 'fire-timer',
      requestId: subjectId,
      correlationId,
      ...(causationId ? { causationId } : {}),
      ...(traceparent ? { traceparent } : {}),
    };
    return this.unitOfWork.run(scope, async (unit) => {
      const [row] = await unit.query<FiredRow>(FIRE, [clinicId, rule, step, subjectId, attempt, unit.now]);
      if (!row) return false;
      const { subjectKind, flowVersion, occurrence, personId, inquiryId, factAt: at, wantedAt, dueAt } = row;
      unit.audit({ type: subjectKind, id: subjectId }, { rule, step });
      lateness.observe({ rule }, (unit.now.getTime() - dueAt.getTime()) / 1000);
      const flow = flowOf(rule, flowVersion);
      const standing = standingOf(row, unit.now);
      const message = plannedMessage(flow, stepOf(flow, step), {
        wantedAt,
        dueAt: unit.now,
        reason: stopReason(stepOf(flow, step), { standing }),
        choices: { flagged: standing.has('screening_flagged') ? 'yes' : 'no' },
      });
      const who = { personId: personId ?? undefined, inquiryId: inquiryId ?? undefined };
      return planAndSay(unit, { at, subjectKind, subjectId, occurrence, ...who }, [message]);
    });
  }
}

type FiredRow = SubjectRow &
  Pick<
    Timer,
    'subjectKind' | 'flowVersion' | 'occurrence' | 'personId' | 'inquiryId' | 'factAt' | 'wantedAt' | 'dueAt'
  >;

/**
 * The try's number is the proof that the timer is still in the hands of who fires it, and still about the same version.
 * What is known of the subject is read beside it; what comes to pass meanwhile, the sender sees.
 */
const FIRE: Statement = {
  name: 'fire-timer',
  text: `with fired as (
           update timer set state = 'fired', fired_at = $6, lease_until = null
            where clinic_id = $1 and rule = $2 and step = $3 and subject_id = $4 and attempts = $5 and state = 'due'
           returning *)
         select m.subject_kind as "subjectKind", m.flow_version as "flowVersion", m.occurrence, m.person_id as "personId",
                m.inquiry_id as "inquiryId", m.fact_at as "factAt", m.wanted_at as "wantedAt", m.due_at as "dueAt",
                ${subjectColumns('m')}
           from fired m
           ${subjectJoins('m')}`,
};
