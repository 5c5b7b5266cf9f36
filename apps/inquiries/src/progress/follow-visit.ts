import type { ServiceCode } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { Inquiry } from '../inquiry.entity.js';
import { keepProgress } from './keep-progress.js';

/** A visit was booked or called off. */
export interface VisitNews {
  appointmentId: string;
  personId: string;
  inquiryId?: string;
  serviceCode: ServiceCode;
  bookedAt?: string;
  cancelledAt?: string;
}

/**
 * An inquiry whose intro call is booked stands at that, until the call is called off or more comes of it. Whoever books
 * may name another person's inquiry by mistake: the visit moves none but its own person's.
 */
@Injectable()
export class FollowVisitUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  follow(news: VisitNews, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { appointmentId, personId, inquiryId, serviceCode, bookedAt, cancelledAt } = news;
      unit.audit({ type: 'person', id: personId });
      const [kept] = await unit.query<{ inquiryId: string | null }>(KEEP_VISIT, [
        unit.clinicId,
        appointmentId,
        personId,
        inquiryId ?? null,
        serviceCode,
        bookedAt ?? null,
        cancelledAt ?? null,
      ]);
      if (serviceCode !== 'CONSULT' || !kept?.inquiryId) return;
      const inquiry = await unit.manager.findOne(Inquiry, {
        where: { clinicId: unit.clinicId, id: kept.inquiryId, personId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!inquiry) return;
      const [call] = await unit.query<{ booked: boolean }>(CALL_IS_BOOKED, [unit.clinicId, inquiry.id, personId]);
      if (inquiry.followCall(call!.booked)) await keepProgress(unit, inquiry);
    });
  }
}

/** Booking and calling off may come in either order. */
const KEEP_VISIT: Statement = {
  name: 'keep-appointment-copy',
  text: `
insert into appointment_copy as known (clinic_id, id, person_id, inquiry_id, service_code, booked_at, cancelled_at)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (clinic_id, id) do update set
  inquiry_id = coalesce(excluded.inquiry_id, known.inquiry_id),
  booked_at = coalesce(excluded.booked_at, known.booked_at),
  cancelled_at = coalesce(excluded.cancelled_at, known.cancelled_at)
returning inquiry_id as "inquiryId"`,
};

const CALL_IS_BOOKED: Statement = {
  name: 'intro-call-is-booked',
  text: `
select exists (select from appointment_copy
                where clinic_id = $1 and inquiry_id = $2 and person_id = $3 and service_code = 'CONSULT'
                  and booked_at is not null and cancelled_at is null) as booked`,
};
