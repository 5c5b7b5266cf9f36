import type { DiaryRow } from '../../../../apps/scheduling/src/availability/calendar.statements.ts';
import { addDays, instantOf } from '../../../../libs/platform/src/wall-time.ts';
import type { SlotWish } from './slot-wish.ts';

interface Hours {
  weekday: number;
  opens: string;
  closes: string;
  weekOfMonth?: number;
}

interface Terms {
  code: string;
  offered: boolean;
  duration: number;
  before: number;
  after: number;
  modes: string[];
  roles: string[];
  rooms: string[];
}

/** What READ_CALENDAR gives. */
export interface CalendarRow {
  organisationId: string;
  zone: string;
  hours: Hours[];
  closures: { from: string; to: string }[];
  version: number;
  services: Terms[];
  rooms: { id: string; capabilities: string[] }[];
  staff: { id: string; roles: string[]; weekly: Hours[] | null; absences: { from: string; until: string }[] }[];
}

/** A clinic's calendar, kept until its version in the database has moved on. */
export interface Calendar extends Omit<CalendarRow, 'services' | 'staff'> {
  services: Map<string, Terms>;
  staff: { id: string; roles: string[]; weekly: Hours[] | null; away: [from: number, to: number][] }[];
}

export const MINUTE = 60_000;

export function calendarOf(row: CalendarRow): Calendar {
  const minute = (wall: string): number => instantOf(wall, row.zone).getTime() / MINUTE;
  return {
    ...row,
    services: new Map(row.services.map((terms) => [terms.code, terms])),
    staff: row.staff.map(({ id, roles, weekly, absences }) => ({
      id,
      roles,
      weekly,
      away: absences.map(({ from, until }) => [minute(from), minute(until)]),
    })),
  };
}

/** Who could hold the visit. */
export function staffFor({ staff, services }: Calendar, { serviceCode, staffId }: SlotWish): Calendar['staff'] {
  const roles = services.get(serviceCode)?.roles ?? [];
  return staff.filter((one) => (!staffId || one.id === staffId) && one.roles.some((role) => roles.includes(role)));
}

/** Null: the visit takes no room. */
export function roomsFor({ rooms, services }: Calendar, { serviceCode, mode }: SlotWish): Calendar['rooms'] | null {
  const fit = services.get(serviceCode)?.rooms ?? [];
  if (mode !== 'in_person' || fit.length === 0) return null;
  return rooms.filter(({ capabilities }) => capabilities.some((one) => fit.includes(one)));
}

/** The parameters of READ_DIARY for the day of the visit. */
export function diaryValues(clinicId: string, calendar: Calendar, wish: SlotWish, date: string, now: Date): unknown[] {
  const midnight = (day: string): string => instantOf(`${day}T00:00`, calendar.zone).toISOString();
  return [
    clinicId,
    calendar.organisationId,
    staffFor(calendar, wish).map(({ id }) => id),
    [...(roomsFor(calendar, wish) ?? []).map(({ id }) => id), wish.personId],
    midnight(date),
    midnight(addDays(date, 1)),
    now.toISOString(),
    wish.personId,
    null,
    null,
    null,
  ];
}

export function versionIn(rows: readonly DiaryRow[]): number {
  return rows.find(({ kind }) => kind === 'version')?.from ?? 0;
}
