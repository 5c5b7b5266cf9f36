import type { ChooseMorningMail, MorningMail } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { requireNoticeWorker } from '../notifications.policy.js';
import { MorningMailChoice } from './morning-mail.entity.js';

/** Everybody chooses for themself, in each clinic that they work in, whether the morning begins with a mail. */
@Injectable()
export class ChooseMorningMailUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `staff_notice.denied` for whom there is no such mail */
  show(scope: Scope): Promise<MorningMail> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireNoticeWorker(scope.actor);
      const where = { clinicId: unit.clinicId, staffId: scope.actor.id };
      const choice = await unit.manager.findOneBy(MorningMailChoice, where);
      return { wanted: choice?.wanted ?? true };
    });
  }

  /** @throws Problem `staff_notice.denied` */
  choose({ wanted }: ChooseMorningMail, scope: Scope): Promise<MorningMail> {
    return this.unitOfWork.run(scope, async (unit) => {
      const staffId = scope.actor.id;
      unit.audit({ type: 'staff', id: staffId }, { morningMail: wanted });
      requireNoticeWorker(scope.actor);
      const choice = { clinicId: unit.clinicId, staffId, wanted, chosenAt: unit.now };
      await unit.manager.upsert(MorningMailChoice, choice, ['clinicId', 'staffId']);
      return { wanted };
    });
  }
}
