import {
  AppointmentView,
  ListStaffNotices,
  MarkNoShow,
  ResolveNotice,
  ShowAppointment,
  StaffNotice,
  StaffNoticePage,
} from '@stillwater/contracts';
import type { Visit } from './deeds.ts';
import type { Life } from './life.ts';

/** The front desk notes that nobody came. What staff and the person are told of it follows by itself. */
export function isMissed(life: Life, step: string, { appointmentId }: Visit): Promise<void> {
  return life.once(step, async (key) => {
    const intake = life.staff('intake');
    const { version } = await intake(ShowAppointment, { appointmentId }, AppointmentView);
    await intake(MarkNoShow, { appointmentId, version }, AppointmentView, key);
  });
}

/** The front desk has called, as its inbox asked. */
export function isSpokenTo(life: Life, { appointmentId }: Visit): Promise<void> {
  return life.once('is spoken to', async (key) => {
    const intake = life.staff('intake');
    const { items } = await intake(ListStaffNotices, { open: true, limit: 100 }, StaffNoticePage);
    const { noticeId } = items.find(({ rule, subjectId }) => rule === 'N26S' && subjectId === appointmentId)!;
    await intake(ResolveNotice, { noticeId }, StaffNotice, key);
  });
}
