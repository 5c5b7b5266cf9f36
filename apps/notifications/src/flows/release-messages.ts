import type { SafetyFlagResolved } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';

/**
 * A clinician has resolved a flag. If it was the person's last acute one, what becomes due from now on goes out again.
 * What was held back stays unsent: its time has passed, and staff were asked about what needed an answer.
 */
@Injectable()
export class ReleaseMessagesUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  release({ flagId, personId, level, resolvedAt }: SafetyFlagResolved, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'safety_flag', id: flagId });
      if (level === 'acute') unit.send(END_FLAG, [unit.clinicId, flagId, personId, resolvedAt]);
    });
  }
}

/** Kept even when the flag itself hasn't been heard of yet: then it holds nothing back when it comes. */
const END_FLAG: Statement = {
  name: 'end-acute-flag',
  text: `insert into acute_flag_copy as f (clinic_id, id, person_id, resolved_at) values ($1, $2, $3, $4)
         on conflict (clinic_id, id) do update set resolved_at = coalesce(f.resolved_at, excluded.resolved_at)`,
};
