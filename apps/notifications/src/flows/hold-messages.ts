import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { cancelPending } from './note-inquiry-progress.js';

/**
 * Somebody may be in danger: no automatic message reaches them until a clinician has resolved it. Messages to them
 * that still wait are ended; staff have their notices and call.
 */
@Injectable()
export class HoldMessagesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  hold(
    { flagId, personId, raisedAt }: { flagId: string; personId: string; raisedAt: string },
    scope: Scope,
  ): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'safety_flag', id: flagId });
      unit.send(KEEP_FLAG, [unit.clinicId, flagId, personId, raisedAt]);
      await cancelPending(unit, CANCEL_OF_PERSON, personId, 'open_acute_flag');
    });
  }
}

const KEEP_FLAG: Statement = {
  name: 'keep-acute-flag',
  text: `insert into acute_flag_copy (clinic_id, id, person_id, raised_at) values ($1, $2, $3, $4) on conflict do nothing`,
};

const CANCEL_OF_PERSON: Statement = {
  name: 'cancel-messages-of-person',
  text: `update message set state = 'suppressed', reason = $4, ended_at = $3
          where clinic_id = $1 and person_id = $2 and audience = 'person' and state = 'pending'
         returning id, rule, channel, subject_id`,
};
