import type { SetStaffCalendar, StaffCalendar } from '@stillwater/contracts';
import { Problem, UnitOfWork, type ProblemField, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { requireScheduleEditor } from '../scheduling.policy.js';
import { expectVersion, StaffCalendarRow } from './calendar.entity.js';
import { staffView } from './calendar.queries.js';
import { calendarChanged } from './calendar.statements.js';

@Injectable()
export class SetStaffCalendarUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `staff.unknown`, `calendar.changed`, or `calendar.invalid` when something ends before it begins */
  set(command: SetStaffCalendar, scope: Scope): Promise<StaffCalendar> {
    const { staffId, version, weekly, absences } = command;
    return this.unitOfWork.run(scope, async (unit) => {
      const { manager, clinicId } = unit;
      unit.audit({ type: 'staff_calendar', id: staffId });
      const row = await manager.findOne(StaffCalendarRow, {
        where: { clinicId, staffId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw Problem.notFound('staff.unknown');
      requireScheduleEditor(scope.actor);
      expectVersion(row, version, 'calendar');
      const faults = faultsIn(command);
      if (faults.length > 0)
        throw Problem.unprocessable('calendar.invalid', 'Something ends before it begins.', faults);
      Object.assign(row, { weekly: weekly ?? null, absences, version: version + 1 });
      await manager.save(row);
      calendarChanged(unit);
      return staffView(row);
    });
  }
}

/** Times of day and wall times compare as text: both run from large to small. */
function faultsIn({ weekly = [], absences }: SetStaffCalendar): ProblemField[] {
  const fault = (pointer: string) => ({ pointer, code: 'range', message: 'must be later than it begins' });
  return [
    ...weekly.flatMap(({ opens, closes }, index) => (closes <= opens ? [fault(`/weekly/${index}/closes`)] : [])),
    ...absences.flatMap(({ from, until }, index) => (until <= from ? [fault(`/absences/${index}/until`)] : [])),
  ];
}
