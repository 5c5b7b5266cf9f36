import type { DiaryRow } from '../../../../apps/scheduling/src/availability/calendar.statements.ts';
import { addDays, instantOf, wallTimeAt, weekdayOf } from '../../../../libs/platform/src/wall-time.ts';
import { MINUTE, roomsFor, staffFor, type Calendar } from './calendar.ts';
import type { SlotWish } from './slot-wish.ts';

const GRID = 15;
const NOTICE = 4 * 60;
const HORIZON_DAYS = 60;
const NEED_A_DECISION = new Set(['PREP', 'DOSE_LOZ', 'DOSE_IM', 'DOSE_IV', 'DOSE_SPR']);

/** Where and with whom the visit is; instants in milliseconds since 1970. */
export interface Place {
  from: number;
  to: number;
  blockFrom: number;
  blockTo: number;
  wall: string;
  staffId: string;
  roomId: string | null;
}

/** The code that the platform refuses with. */
export type Refusal =
  | 'person.unknown'
  | 'service.unknown'
  | 'service.mode'
  | 'slot.not_bookable'
  | 'slot.never'
  | 'slot.taken';

/** Whether the visit can be then, by all that the platform asks for, and if so with whom. */
export function placeFor(
  calendar: Calendar,
  wish: SlotWish,
  wall: string,
  rows: readonly DiaryRow[],
  now: Date,
): Place | Refusal {
  const { zone } = calendar;
  const terms = calendar.services.get(wish.serviceCode);
  if (!terms?.offered) return 'service.unknown';
  if (!terms.modes.includes(wish.mode)) return 'service.mode';
  const date = wall.slice(0, 10);
  if (NEED_A_DECISION.has(wish.serviceCode) && !decided(rows, date)) return 'slot.not_bookable';

  const at = Date.parse(wish.startsAt) / MINUTE;
  const ends = at + terms.duration;
  const onGrid = Number.isInteger(at) && Number(wall.slice(14)) % GRID === 0;
  // A time that the wall clock shows twice is a start the first time only.
  if (!onGrid || instantOf(wall, zone).getTime() !== at * MINUTE) return 'slot.never';
  if (at < now.getTime() / MINUTE + NOTICE) return 'slot.never';
  if (date > addDays(wallTimeAt(now, zone).slice(0, 10), HORIZON_DAYS)) return 'slot.never';
  if (calendar.closures.some(({ from, to }) => from <= date && date <= to)) return 'slot.never';

  const weekday = weekdayOf(date);
  const weekOfMonth = Math.ceil(Number(date.slice(8)) / 7);
  const endWall = wallTimeAt(ends * MINUTE, zone);
  const covers = (hours: Calendar['hours'][number]): boolean =>
    hours.weekday === weekday &&
    (hours.weekOfMonth === undefined || hours.weekOfMonth === weekOfMonth) &&
    hours.opens <= wall.slice(11) &&
    endWall.slice(0, 10) === date &&
    endWall.slice(11) <= hours.closes;
  if (!calendar.hours.some(covers)) return 'slot.never';
  const [from, to] = [at - terms.before, ends + terms.after];
  const there = staffFor(calendar, wish).filter(
    ({ weekly, away }) => (weekly?.some(covers) ?? true) && !away.some(([begins, end]) => begins < to && from < end),
  );
  const rooms = roomsFor(calendar, wish);
  if (there.length === 0 || rooms?.length === 0) return 'slot.never';

  if (!rows.some(({ kind }) => kind === 'known')) return 'person.unknown';
  const load = new Map<string, number>();
  const taken = new Set<string>();
  for (const row of rows) {
    if (row.kind !== 'busy') continue;
    const id = row.id!;
    load.set(id, (load.get(id) ?? 0) + row.to - row.from);
    const [begins, end] = id === wish.personId ? [at, ends] : [from, to];
    if (row.from < end && begins < row.to) taken.add(id);
  }
  const free = there.filter(({ id }) => !taken.has(id));
  const room = rooms?.find(({ id }) => !taken.has(id));
  if (free.length === 0 || taken.has(wish.personId) || (rooms && !room)) return 'slot.taken';
  const [least] = free.toSorted((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0));
  return {
    from: at * MINUTE,
    to: ends * MINUTE,
    blockFrom: from * MINUTE,
    blockTo: to * MINUTE,
    wall,
    staffId: least!.id,
    roomId: room?.id ?? null,
  };
}

function decided(rows: readonly DiaryRow[], date: string): boolean {
  const decision = rows.find(({ kind }) => kind === 'may');
  return decision !== undefined && decision.to >= 0 && date <= addDays('1970-01-01', decision.to);
}
