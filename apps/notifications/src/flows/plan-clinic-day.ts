import type { Statement, Unit } from '@stillwater/platform';
import { dropTimers, planTimers } from '../timers/plan-timers.js';
import { nextClinicDay } from './clinic-day.rules.js';
import { flowsStartedBy } from './flow-book.js';
import { openHours } from './open-hours.js';

const BEGINS = 'clinic.changed.v1';

/**
 * What comes every day on which a clinic opens waits for the next one: planned when the clinic is heard of, when its zone,
 * its hours or its own flow changes, and whenever a day has come. The day's number is the occurrence, so no day comes twice.
 */
export async function planClinicDay(unit: Unit): Promise<void> {
  const { clinicId: subjectId, now } = unit;
  const open = await openHours(unit);
  if (!open) return;
  dropTimers(unit, subjectId);
  for (const { rule, version: flowVersion, steps } of await flowsStartedBy(unit, BEGINS)) {
    const past = await unit.query<{ step: string; day: number }>(DAYS_PAST, [unit.clinicId, subjectId, rule]);
    for (const { name: step, wait } of steps) {
      if (wait.from !== 'clinic_day') continue;
      const last = past.find((one) => one.step === step)?.day;
      const { day: occurrence, at: wantedAt } = nextClinicDay(now, wait.at, open, last);
      const fact = { type: BEGINS, at: now, subjectKind: 'clinic', subjectId, occurrence, choices: {} } as const;
      planTimers(unit, fact, [{ rule, flowVersion, step, wantedAt, dueAt: wantedAt }]);
    }
  }
}

const DAYS_PAST: Statement = {
  name: 'days-past',
  text: `select step, max(occurrence) as day from message
          where clinic_id = $1 and subject_id = $2 and rule = $3 group by step`,
};
