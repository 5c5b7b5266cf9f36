import type { AcknowledgeNotice, NoticeChange, ResolveNotice, SnoozeNotice, StaffNotice } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { StaffNoticeRow } from '../messages/staff-notice.entity.js';
import { requireNoticeWorker } from '../notifications.policy.js';
import { noticeItem } from './notice-item.js';
import { endsByItself } from './notice.rules.js';
import { sayNoticeChanged } from './say-notice-changed.js';

const LONGEST_SNOOZE_MS = 7 * 86_400_000;

/** Staff look after a notice, put it off or end it. Whose roles a notice isn't for does not learn that there is one. */
@Injectable()
export class WorkOnNoticeUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `staff_notice.denied`, `.unknown`, `.resolved` */
  acknowledge({ noticeId }: AcknowledgeNotice, scope: Scope): Promise<StaffNotice> {
    return this.change(noticeId, scope, (notice, now) => {
      if (notice.acknowledgedAt) return undefined;
      notice.acknowledgedAt = now;
      notice.acknowledgedBy = scope.actor.id;
      notice.snoozedUntil = null;
      return 'acknowledged';
    });
  }

  /** @throws Problem `staff_notice.urgent`, `.snooze`, and those of `acknowledge` */
  snooze({ noticeId, wakesAt }: SnoozeNotice, scope: Scope): Promise<StaffNotice> {
    return this.change(noticeId, scope, (notice, now) => {
      if (notice.priority === 'urgent')
        throw Problem.conflict('staff_notice.urgent', 'What is urgent can not be put off.');
      const back = new Date(wakesAt);
      if (back <= now || back.getTime() > now.getTime() + LONGEST_SNOOZE_MS) {
        const fault = { pointer: '/wakesAt', code: 'range', message: 'must be within the next seven days' };
        throw Problem.unprocessable('staff_notice.snooze', 'A notice is put off by seven days at most.', [fault]);
      }
      notice.snoozedUntil = back;
      return 'put_off';
    });
  }

  /** @throws Problem `staff_notice.ends_by_itself`, and those of `acknowledge` */
  resolve({ noticeId }: ResolveNotice, scope: Scope): Promise<StaffNotice> {
    return this.change(noticeId, scope, (notice, now) => {
      if (endsByItself(notice.rule))
        throw Problem.conflict('staff_notice.ends_by_itself', 'It ends when what it asks for is done.');
      notice.resolvedAt = now;
      notice.resolvedBy = scope.actor.id;
      notice.resolution = 'done';
      return 'resolved';
    });
  }

  /** @param work says what it has done, or undefined where there was nothing to do */
  private change(
    noticeId: string,
    scope: Scope,
    work: (notice: StaffNoticeRow, now: Date) => NoticeChange | undefined,
  ): Promise<StaffNotice> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'staff_notice', id: noticeId });
      requireNoticeWorker(scope.actor);
      const notice = await unit.manager.findOne(StaffNoticeRow, {
        where: { clinicId: unit.clinicId, id: noticeId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!notice?.roles.some((role) => scope.actor.roles.some((mine) => mine === role)))
        throw Problem.notFound('staff_notice.unknown');
      if (notice.resolvedAt) throw Problem.conflict('staff_notice.resolved', 'This is done already.');
      const change = work(notice, unit.now);
      if (change) {
        notice.version += 1;
        await unit.manager.save(notice);
        sayNoticeChanged(unit, notice, change);
      }
      return noticeItem(notice);
    });
  }
}
