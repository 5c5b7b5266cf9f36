import type { Statement, Unit } from '@stillwater/platform';
import type { TimerKind } from './timer.entity.js';

const SET_TIMER: Statement = {
  name: 'set-timer',
  text: `insert into timer (clinic_id, kind, subject_id, due_at) values ($1, $2, $3, $4)
         on conflict (clinic_id, kind, subject_id) do update set due_at = excluded.due_at, lease_until = null`,
};

const CANCEL_TIMER: Statement = {
  name: 'cancel-timer',
  text: `delete from timer where clinic_id = $1 and kind = $2 and subject_id = $3`,
};

/** Something falls due, unless the timer is set anew or cancelled before; in the transaction of what it belongs to. */
export function setTimer(unit: Unit, kind: TimerKind, subjectId: string, dueAt: Date): void {
  unit.send(SET_TIMER, [unit.clinicId, kind, subjectId, dueAt.toISOString()]);
}

export function cancelTimer(unit: Unit, kind: TimerKind, subjectId: string): void {
  unit.send(CANCEL_TIMER, [unit.clinicId, kind, subjectId]);
}
