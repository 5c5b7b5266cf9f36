import type { RoomCapability, StaffRole } from '@stillwater/contracts';
import { addDays, instantOf, Problem, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { bookable } from './booking-limits.rules.js';
import { READ_CALENDAR, READ_DIARY, type DiaryRow } from './calendar.statements.js';
import {
  candidates,
  roomsFor,
  type Calendar,
  type Diary,
  type Interval,
  type Search,
  type Terms,
} from './free-slots.rules.js';
import type { Absence, ClinicHours, Closure, WorkingHours } from './open-starts.rules.js';

/** Clinics whose calendar is kept in memory; beyond that the one that was made first goes. */
const MOST_CALENDARS = 1_000;

/** What is asked of the diary besides the search itself. */
export interface Asker {
  /** The appointment that is being moved: it is in nobody's way. */
  moving?: string;
  /** Who wants to hold a time. */
  holder?: string;
  /** Has to be one of the person's. */
  inquiryId?: string;
}

export interface Looked {
  calendar: Calendar;
  terms: Terms;
  diary: Diary;
  /** Whether the person was met here before, with the inquiry if there is one. */
  isKnown: boolean;
  /** Times that are held now: by the holder, and in the whole clinic. */
  holds: { own: number; all: number };
}

interface CalendarRow {
  organisationId: string;
  code: string;
  zone: string;
  hours: ClinicHours[];
  closures: Closure[];
  version: number;
  services: Terms[];
  rooms: { id: string; capabilities: RoomCapability[] }[];
  staff: { id: string; roles: StaffRole[]; weekly: WorkingHours[] | null; absences: Absence[] }[];
}

/**
 * Calendars of clinics, kept in memory and made anew when their version in the database has moved on: each look at the
 * diary brings the version along, so that no decision is made by an old one.
 */
@Injectable()
export class CalendarBook {
  private readonly calendars = new Map<string, Calendar>();

  /** The calendar as it is now. @throws Problem `schedule.not_ready` */
  async read(unit: Unit): Promise<Calendar> {
    const [row] = await unit.query<CalendarRow>(READ_CALENDAR, [unit.clinicId]);
    if (!row) throw Problem.unavailable('schedule.not_ready', 'This clinic has no calendar yet.');
    const calendar = calendarOf(unit.clinicId, row);
    if (this.calendars.size >= MOST_CALENDARS) this.calendars.delete(this.calendars.keys().next().value!);
    this.calendars.delete(unit.clinicId);
    this.calendars.set(unit.clinicId, calendar);
    return calendar;
  }

  /**
   * Looks up what stands in the way of a search.
   * @throws Problem `service.unknown` when the clinic doesn't offer such a visit
   */
  async look(
    unit: Unit,
    searchIn: (calendar: Calendar) => Search,
    { moving, holder, inquiryId }: Asker = {},
  ): Promise<Looked & { search: Search }> {
    let calendar = this.calendars.get(unit.clinicId) ?? (await this.read(unit));
    for (;;) {
      const search = searchIn(calendar);
      const [from, until] = stretchOf(search, calendar.week.zone, unit.now);
      const rows = await unit.query<DiaryRow>(READ_DIARY, [
        unit.clinicId,
        calendar.organisationId,
        candidates(calendar, search).map(({ id }) => id),
        [
          ...(roomsFor(calendar, search.terms, search.mode) ?? []).map(({ id }) => id),
          ...(search.personId === undefined ? [] : [search.personId]),
        ],
        from.toISOString(),
        until.toISOString(),
        unit.now.toISOString(),
        search.personId ?? null,
        moving ?? null,
        holder ?? null,
        inquiryId ?? null,
      ]);
      const version = rows.find(({ kind }) => kind === 'version')?.from ?? 0;
      if (version === calendar.version) {
        const met = (row: DiaryRow['kind']) => rows.some(({ kind }) => kind === row);
        const isKnown = met('known') && (inquiryId === undefined || met('theirs'));
        return { calendar, search, terms: search.terms, isKnown, ...diaryOf(rows) };
      }
      calendar = await this.read(unit);
    }
  }
}

/**
 * From and until: as much of the days that are asked for as may be booked at all, whatever date somebody sends, and what
 * the buffers of a visit reach into beyond midnight.
 */
function stretchOf({ from, days, terms }: Search, zone: string, now: Date): [from: Date, until: Date] {
  const { firstDate, lastDate } = bookable(now, zone);
  const first = from < firstDate ? firstDate : from > lastDate ? lastDate : from;
  const wanted = from > lastDate ? first : addDays(from, days);
  const end = wanted < first ? first : wanted;
  const midnight = (date: string, minutes: number) =>
    new Date(instantOf(`${date}T00:00`, zone).getTime() + minutes * 60_000);
  return [midnight(first, -terms.before), midnight(end, terms.after)];
}

/** The terms of a service that can be booked. @throws Problem `service.unknown` */
export function termsOf(calendar: Calendar, code: Terms['code']): Terms {
  const terms = calendar.services.get(code);
  if (!terms?.offered) throw Problem.unprocessable('service.unknown', 'This clinic does not offer such a visit.');
  return terms;
}

function diaryOf(rows: readonly DiaryRow[]): Pick<Looked, 'diary' | 'holds'> {
  const busy = new Map<string, Interval[]>();
  const diary: Diary = { busy };
  const holds = { own: 0, all: 0 };
  for (const { kind, id, from, to } of rows) {
    if (kind === 'busy') {
      const known = busy.get(id!);
      if (known) known.push([from, to]);
      else busy.set(id!, [[from, to]]);
    } else if (kind === 'holds') Object.assign(holds, { own: from, all: to });
    else if (kind === 'may' || kind === 'may_not') {
      diary.decision = { bookable: kind === 'may', validUntil: to < 0 ? null : addDays('1970-01-01', to) };
    }
  }
  return { diary, holds };
}

function calendarOf(clinicId: string, row: CalendarRow): Calendar {
  const minute = (wall: string) => instantOf(wall, row.zone).getTime() / 60_000;
  return {
    clinicId,
    organisationId: row.organisationId,
    code: row.code,
    version: row.version,
    week: { zone: row.zone, hours: row.hours, closures: row.closures },
    services: new Map(row.services.map((terms) => [terms.code, terms])),
    staff: row.staff.map(({ id, roles, weekly, absences }) => ({
      id,
      roles,
      weekly,
      away: absences.map(({ from, until }) => [minute(from), minute(until)] as const),
    })),
    rooms: row.rooms,
  };
}
