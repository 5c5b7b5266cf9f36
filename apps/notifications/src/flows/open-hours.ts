import type { Statement, Unit } from '@stillwater/platform';
import type { OpenHours } from './open-time.rules.js';

/** When the clinic is open; undefined as long as its profile hasn't been heard. */
export async function openHours(unit: Unit): Promise<OpenHours | undefined> {
  const [open] = await unit.query<OpenHours>(OPEN_HOURS, [unit.clinicId]);
  return open;
}

const OPEN_HOURS: Statement = {
  name: 'open-hours',
  text: `select zone, hours, closures from clinic_copy where clinic_id = $1`,
};
