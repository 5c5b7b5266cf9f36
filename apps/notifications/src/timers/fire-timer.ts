import { Clock, failPoint, histogram, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { flowOf } from '../flows/flow-book.rules.js';
import { stepOf } from '../flows/flow.rules.js';
import { plannedMessage, stopReason } from '../flows/follow-flow.rules.js';
import { lookAtSubject } from '../flows/look-at-subject.js';
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
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns whether there is a message to send */
  async fire({ clinicId, rule, step, subjectId, attempt }: ClaimedTimer): Promise<boolean> {
    const actor: Scope['actor'] = { kind: 'service', id: 'notifications', roles: [] };
    const [timer] = await this.unitOfWork.read({ clinicId, actor }, (unit) =>
      unit.query<Timer>(LOAD, [clinicId, rule, step, subjectId, attempt]),
    );
    if (!timer) return false;
    lateness.observe({ rule }, (this.clock.now().getTime() - timer.dueAt.getTime()) / 1000);
    await failPoint('timer-claimed');
    const scope: Scope = {
      clinicId,
      actor,
      action: 'fire-timer',
      requestId: subjectId,
      correlationId: timer.correlationId,
      ...(timer.causationId ? { causationId: timer.causationId } : {}),
      ...(timer.traceparent ? { traceparent: timer.traceparent } : {}),
    };
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: timer.subjectKind, id: subjectId }, { rule, step });
      const [fired] = await unit.query(FIRE, [clinicId, rule, step, subjectId, attempt, unit.now]);
      if (!fired) return false;
      const flow = flowOf(rule, timer.flowVersion);
      const circumstances = await lookAtSubject(unit, timer);
      const reason = stopReason(stepOf(flow, step), circumstances);
      const choices = { flagged: circumstances.standing.has('screening_flagged') ? 'yes' : 'no' };
      const { wantedAt, factAt: at, subjectKind, occurrence, personId, inquiryId } = timer;
      const fact = {
        at,
        subjectKind,
        subjectId,
        occurrence,
        personId: personId ?? undefined,
        inquiryId: inquiryId ?? undefined,
      };
      const message = plannedMessage(flow, stepOf(flow, step), { wantedAt, dueAt: unit.now, reason, choices });
      return planAndSay(unit, fact, [message]);
    });
  }
}

const LOAD: Statement = {
  name: 'load-timer',
  text: `select subject_kind as "subjectKind", subject_id as "subjectId", flow_version as "flowVersion", occurrence,
                person_id as "personId", inquiry_id as "inquiryId", fact_at as "factAt", wanted_at as "wantedAt",
                due_at as "dueAt", correlation_id as "correlationId", causation_id as "causationId", traceparent
           from timer
          where clinic_id = $1 and rule = $2 and step = $3 and subject_id = $4 and attempts = $5 and state = 'due'`,
};

/** The try's number is the proof that the timer is still in the hands of who fires it, and still about the same version. */
const FIRE: Statement = {
  name: 'fire-timer',
  text: `update timer set state = 'fired', fired_at = $6, lease_until = null
          where clinic_id = $1 and rule = $2 and step = $3 and subject_id = $4 and attempts = $5 and state = 'due'
         returning 1`,
};
