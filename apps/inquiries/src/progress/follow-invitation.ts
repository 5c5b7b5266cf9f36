import type { ScreeningInvited } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { Inquiry } from '../inquiry.entity.js';
import { keepScreening } from './keep-screening.js';
import { keepProgress } from './keep-progress.js';

/**
 * Whoever is invited to be screened is on the way to becoming a patient: the inquiry that led there is converted, and
 * where none is named, every open one of the person that staff have answered.
 */
@Injectable()
export class FollowInvitationUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  follow({ screeningId, personId, inquiryId, invitedAt }: ScreeningInvited, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'person', id: personId });
      keepScreening(unit, { screeningId, personId, invitedAt });
      const inquiries = await unit.manager.find(Inquiry, {
        where: { clinicId: unit.clinicId, personId, ...(inquiryId ? { id: inquiryId } : {}) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      for (const inquiry of inquiries) {
        if (inquiry.convert(inquiryId !== undefined)) await keepProgress(unit, inquiry);
      }
    });
  }
}
