import type { RoomCapability, ServiceCode, StaffRole, VisitMode } from '@stillwater/contracts';
import { addDays, wallTimeAt } from '@stillwater/platform';
import { bookable, mayTakePlace, type Decision } from './booking-limits.rules.js';
import { coalesced, openStarts, type ClinicWeek, type OpenStart, type StaffWeek } from './open-starts.rules.js';

/** What a clinic decides about one kind of visit, in minutes. */
export interface Terms {
  code: ServiceCode;
  offered: boolean;
  duration: number;
  before: number;
  after: number;
  modes: readonly VisitMode[];
  roles: readonly StaffRole[];
  rooms: readonly RoomCapability[];
}

/** From and until, in minutes since 1970. */
export type Interval = readonly [from: number, to: number];

export interface CalendarStaff extends StaffWeek {
  roles: readonly StaffRole[];
  away: readonly Interval[];
}

export interface CalendarRoom {
  id: string;
  capabilities: readonly RoomCapability[];
}

/** Everything about a clinic that decides when visits are possible, besides the visits there are. Never changed once made. */
export interface Calendar {
  clinicId: string;
  organisationId: string;
  code: string;
  version: number;
  week: ClinicWeek;
  services: ReadonlyMap<ServiceCode, Terms>;
  /** In the order of their ids. */
  staff: readonly CalendarStaff[];
  rooms: readonly CalendarRoom[];
}

/** What is wanted: a visit of some kind, on some days. */
export interface Search {
  terms: Terms;
  mode: VisitMode;
  from: string;
  days: number;
  staffId?: string | undefined;
  personId?: string | undefined;
}

/** What there is already, by id of staff, room or person. */
export interface Diary {
  busy: ReadonlyMap<string, readonly Interval[]>;
  /** Of the person who is to come, where known. */
  decision?: Decision | undefined;
}

export interface FreeSlot extends OpenStart {
  /** Null: the visit takes none. */
  roomId: string | null;
}

/**
 * The free times of a service, in the clinic's zone: inside its hours and those of somebody who can hold the visit, not
 * on a closure, not too soon and not too far, with nobody in two places. Buffers block staff and room, not the person.
 */
export function freeSlots(calendar: Calendar, search: Search, diary: Diary, now: Date): FreeSlot[] {
  const { firstDate, lastDate } = bookable(now, calendar.week.zone);
  const judge = judgeOf(calendar, search, diary, now);
  const slots: FreeSlot[] = [];
  if (search.from > lastDate) return slots;
  for (let day = 0; day < search.days; day++) {
    const date = addDays(search.from, day);
    if (date < firstDate || date > lastDate) continue;
    for (const start of startsOn(calendar, search.terms, date)) {
      const slot = judge(start);
      if (slot) slots.push(slot);
    }
  }
  return slots;
}

/** Says of one start after the other, in the order of time, whether it is free and for whom. */
function judgeOf(
  calendar: Calendar,
  search: Search,
  diary: Diary,
  now: Date,
): (start: OpenStart) => FreeSlot | undefined {
  const { terms, mode, personId } = search;
  if (!terms.offered || !terms.modes.includes(mode)) return () => undefined;
  const { earliest, lastDate } = bookable(now, calendar.week.zone);
  const staffOf = new Map(
    candidates(calendar, search).map((staff) => [staff.id, cursorOf(diary, staff.id, staff.away)]),
  );
  const rooms = roomsFor(calendar, terms, mode)?.map(({ id }) => ({ id, cursor: cursorOf(diary, id) }));
  const person = personId === undefined ? undefined : cursorOf(diary, personId);
  let before: readonly string[] = [];
  return (start) => {
    if (start.at * 60_000 < earliest || start.date > lastDate) return undefined;
    if (person && !mayTakePlace(terms.code, start.date, diary.decision)) return undefined;
    const from = start.at - terms.before;
    const to = start.at + terms.duration + terms.after;
    const staffIds = start.staffIds.filter((id) => staffOf.get(id)?.isFree(from, to));
    if (staffIds.length === 0) return undefined;
    if (person && !person.isFree(start.at, start.at + terms.duration)) return undefined;
    const room = rooms?.find(({ cursor }) => cursor.isFree(from, to));
    if (rooms && !room) return undefined;
    before = sameList(before, staffIds);
    const { at, date, time, utcOffset } = start;
    return { at, date, time, utcOffset, staffIds: before, roomId: room?.id ?? null };
  };
}

/** The list before when the next one is equal: neighbours share it, and are told apart by identity. */
function sameList(before: readonly string[], next: readonly string[]): readonly string[] {
  return next.length === before.length && next.every((id, index) => id === before[index]) ? before : next;
}

/** Why a time can't be had: it never was one, somebody has it, or it can. */
export type Choice = { slot: FreeSlot; staffId: string } | 'taken' | 'never';

/** One time out of the free ones: with whoever was asked for, or else with whoever has least to do that day. */
export function chooseSlot(calendar: Calendar, search: Search, startsAt: Date, diary: Diary, now: Date): Choice {
  const at = startsAt.getTime() / 60_000;
  const date = wallTimeAt(startsAt, calendar.week.zone).slice(0, 10);
  const { firstDate, lastDate } = bookable(now, calendar.week.zone);
  if (date < firstDate || date > lastDate) return 'never';
  const start = startsOn(calendar, search.terms, date).find((one) => one.at === at);
  if (!start) return 'never';
  const slot = judgeOf(calendar, search, diary, now)(start);
  if (!slot) return judgeOf(calendar, search, { ...diary, busy: new Map() }, now)(start) ? 'taken' : 'never';
  const load = (id: string) => (diary.busy.get(id) ?? []).reduce((sum, [from, to]) => sum + to - from, 0);
  const staffId = slot.staffIds.toSorted((a, b) => load(a) - load(b))[0]!;
  return { slot, staffId };
}

/** Who may hold the visit. */
export function candidates(calendar: Calendar, { terms, staffId }: Pick<Search, 'terms' | 'staffId'>): CalendarStaff[] {
  return calendar.staff.filter(
    ({ id, roles }) => (staffId === undefined || id === staffId) && roles.some((role) => terms.roles.includes(role)),
  );
}

/** The rooms that fit; undefined when the visit takes none. */
export function roomsFor(calendar: Calendar, terms: Terms, mode: VisitMode): CalendarRoom[] | undefined {
  if (mode !== 'in_person' || terms.rooms.length === 0) return undefined;
  return calendar.rooms.filter(({ capabilities }) => capabilities.some((one) => terms.rooms.includes(one)));
}

/** A calendar's open starts don't change: they are worked out once for each day and kind of visit. */
const remembered = new WeakMap<Calendar, Map<string, OpenStart[]>>();
const MOST_DAYS = 500;

function startsOn(calendar: Calendar, terms: Terms, date: string): OpenStart[] {
  let days = remembered.get(calendar);
  if (!days) remembered.set(calendar, (days = new Map()));
  const key = `${terms.code} ${date}`;
  let starts = days.get(key);
  if (!starts) {
    if (days.size >= MOST_DAYS) days.clear();
    starts = openStarts(calendar.week, candidates(calendar, { terms }), terms.duration, date);
    days.set(key, starts);
  }
  return starts;
}

/** Goes through one diary from its beginning; it must be asked in the order of time. */
interface Cursor {
  isFree(from: number, to: number): boolean;
}

function cursorOf({ busy }: Diary, id: string, away: readonly Interval[] = []): Cursor {
  const taken = coalesced([...(busy.get(id) ?? []), ...away]);
  let next = 0;
  return {
    isFree(from, to) {
      while (next < taken.length && taken[next]![1] <= from) next += 1;
      return next === taken.length || taken[next]![0] >= to;
    },
  };
}
