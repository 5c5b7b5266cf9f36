/** A time that can be booked: the instant, and what the clinic's wall clock says then (`YYYY-MM-DDTHH:MM`). */
export interface FreeTime {
  readonly startsAt: string;
  readonly localStart: string;
}

/** Free times of one day as the interface groups them. */
interface TimesOfDay {
  readonly date: string;
  readonly utcOffset: string;
  readonly times: readonly string[];
}

/** Every free time by itself. */
export function freeTimes(groups: readonly TimesOfDay[]): readonly FreeTime[] {
  return groups.flatMap(({ date, utcOffset, times }) =>
    times.map((time) => ({
      startsAt: new Date(`${date}T${time}:00${utcOffset}`).toISOString(),
      localStart: `${date}T${time}`,
    })),
  );
}

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

export interface FreeDay {
  /** Calendar date at the clinic, `YYYY-MM-DD`. */
  readonly date: string;
  readonly count: number;
  readonly parts: readonly { readonly part: DayPart; readonly times: readonly FreeTime[] }[];
}

const dateOf = ({ localStart }: FreeTime): string => localStart.slice(0, 10);

function partOf({ localStart }: FreeTime): DayPart {
  const hour = Number(localStart.slice(11, 13));
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
}

/** Free times by the clinic's calendar, in their order; days and parts of days without any are left out. */
export function byDay(times: readonly FreeTime[]): readonly FreeDay[] {
  const ordered = times.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const dates = [...new Set(ordered.map(dateOf))];
  return dates.map((date) => {
    const all = ordered.filter((time) => dateOf(time) === date);
    const parts = dayParts.map((part) => ({ part, times: all.filter((time) => partOf(time) === part) }));
    return { date, count: all.length, parts: parts.filter(({ times: some }) => some.length > 0) };
  });
}

// Sweden writes its dates and times as ISO 8601 does.
const wallText = (at: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));

/**
 * What another zone's clock says at an instant, with the weekday where the calendars differ. Undefined when both
 * clocks read the same, whatever the zones are called.
 */
export function onOtherClock(at: string, zone: string, other: string, language: string): string | undefined {
  const here = wallText(at, zone);
  const there = wallText(at, other);
  if (here === there) return undefined;
  return new Intl.DateTimeFormat(language, {
    timeZone: other,
    hour: 'numeric',
    minute: '2-digit',
    ...(here.slice(0, 10) === there.slice(0, 10) ? {} : { weekday: 'short' }),
  }).format(new Date(at));
}

/** Seconds as minutes and seconds, such as `9:05`. */
export function minutesAndSeconds(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}

/** The calendar date in a zone at an instant. */
export const dateIn = (at: string, zone: string): string => wallText(at, zone).slice(0, 10);

/** A calendar date some days later. */
export function daysLater(date: string, days: number): string {
  const then = new Date(`${date}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
}
