import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { cancelPending } from '../messages/cancel-pending.js';
import { SendDueMessages } from '../messages/send-due-messages.js';
import { resolveNotices } from '../notices/resolve-notices.js';
import type { StopCondition } from './flow.rules.js';
import type { Fact } from './follow-flow.rules.js';
import { lookAtSubject } from './look-at-subject.js';
import { startFlows } from './start-flows.js';
import { stopSteps } from './stop-steps.js';

/** How far a screening has come. `over`: submitted or expired. `read`: what was released. */
export type ScreeningMoment = 'invited' | 'over' | 'decided' | 'released' | 'read';

export interface ScreeningProgress {
  screeningId: string;
  moment: ScreeningMoment;
  at: Date;
  /** What flows may start on. */
  fact?: Fact;
}

const STOPS: Record<ScreeningMoment, StopCondition | undefined> = {
  invited: undefined,
  over: 'screening_over',
  decided: 'screening_decided',
  released: undefined,
  read: 'release_read',
};

/** A screening went on: what its next step starts is planned, and what it stops is taken back. */
@Injectable()
export class NoteScreeningUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  async note({ screeningId, moment, at, fact }: ScreeningProgress, scope: Scope): Promise<void> {
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'screening', id: screeningId }, { moment });
      // First, and on its own: the row's lock lets one event of the same screening see what another has planned.
      const when = (wanted: ScreeningMoment): Date | null => (moment === wanted ? at : null);
      const [known] = await unit.query<{ releasedAt: Date | null }>(KEEP, [
        unit.clinicId,
        screeningId,
        when('over'),
        when('decided'),
        when('released'),
        when('read'),
      ]);
      const stop = STOPS[moment];
      if (stop) await stopSteps(unit, screeningId, stop);
      if (moment !== 'invited' && moment !== 'released') resolveNotices(unit, screeningId, moment);
      if (!fact) return false;
      if (moment === 'released') {
        // The link leads to what was released last: who is told of that is told nothing of the one before.
        if (known?.releasedAt && known.releasedAt > at) return false;
        await cancelPending(unit, { subjectId: screeningId, olderThan: fact.occurrence }, 'superseded');
      }
      const circumstances = await lookAtSubject(unit, fact);
      const flagged = circumstances.standing.has('screening_flagged') ? 'yes' : 'no';
      return startFlows(unit, { ...fact, choices: { ...fact.choices, flagged } }, circumstances);
    });
    if (anyDue) this.sending.ring();
  }
}

const KEEP: Statement = {
  name: 'keep-screening-copy',
  text: `insert into screening_copy as s (clinic_id, id, over_at, decided_at, released_at, release_read_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (clinic_id, id) do update set
           over_at = coalesce(s.over_at, excluded.over_at),
           decided_at = coalesce(s.decided_at, excluded.decided_at),
           released_at = greatest(s.released_at, excluded.released_at),
           release_read_at = greatest(s.release_read_at, excluded.release_read_at)
         returning released_at as "releasedAt"`,
};
