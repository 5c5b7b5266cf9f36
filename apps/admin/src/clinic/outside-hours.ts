import type { components } from '@stillwater/api-client';
import { dateOf, minuteOfDay } from '../schedule/wall-time.js';

type Profile = components['schemas']['ClinicProfile'];
type Week = Pick<Profile, 'hours' | 'closures'>;
type Visit = Pick<components['schemas']['AppointmentView'], 'localStart' | 'startsAt' | 'endsAt'>;

/** Whether some of a visit lies where the clinic is closed: on a closed day, or outside of what is open on its weekday. */
export function isOutside({ hours, closures }: Week, { localStart, startsAt, endsAt }: Visit): boolean {
  const date = dateOf(localStart);
  if (closures.some(({ from, to }) => from <= date && date <= to)) return true;
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
  const weekOfMonth = Math.ceil(Number(date.slice(8)) / 7);
  const open = hours
    .filter((one) => one.weekday === weekday && (one.weekOfMonth ?? weekOfMonth) === weekOfMonth)
    .map(({ opens, closes }) => ({ opens: minuteOfDay(`${date}T${opens}`), closes: minuteOfDay(`${date}T${closes}`) }))
    .toSorted((a, b) => a.opens - b.opens);
  const start = minuteOfDay(localStart);
  const end = start + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  let covered = start;
  for (const { opens, closes } of open) if (opens <= covered && covered < closes) covered = closes;
  return covered < end;
}
