/** One opening span of a weekday: 1 is Monday, 7 is Sunday; wall times `HH:MM` in the clinic's zone. */
export interface OpeningSpan {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
  /** Only in this week of the month: 1 for the first such weekday. */
  readonly weekOfMonth?: number | undefined;
}

/** Neighbouring weekdays with the same spans. */
export interface OpeningDays {
  readonly from: number;
  readonly to: number;
  readonly spans: readonly { readonly opens: string; readonly closes: string }[];
  readonly weekOfMonth?: number | undefined;
}

/**
 * Folds spans into runs of neighbouring weekdays that open alike; days without a span are closed and left out. What is
 * open in one week of the month only comes last.
 */
export function foldHours(hours: readonly OpeningSpan[]): readonly OpeningDays[] {
  const weekly = hours.filter((span) => span.weekOfMonth === undefined);
  const monthly = hours.filter((span) => span.weekOfMonth !== undefined);
  return [
    ...foldWeek(weekly),
    ...monthly.map(({ weekday, opens, closes, weekOfMonth }) => ({
      from: weekday,
      to: weekday,
      spans: [{ opens, closes }],
      weekOfMonth,
    })),
  ];
}

function foldWeek(hours: readonly OpeningSpan[]): readonly OpeningDays[] {
  const runs: { from: number; to: number; spans: { opens: string; closes: string }[] }[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const spans = hours
      .filter((span) => span.weekday === weekday)
      .map(({ opens, closes }) => ({ opens, closes }))
      .toSorted((a, b) => a.opens.localeCompare(b.opens));
    if (spans.length === 0) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.to === weekday - 1 && JSON.stringify(last.spans) === JSON.stringify(spans)) {
      last.to = weekday;
    } else {
      runs.push({ from: weekday, to: weekday, spans });
    }
  }
  return runs;
}

/** Name of a weekday, 1 for Monday. */
export function weekdayName(weekday: number, language: string): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
}

/** A wall time `HH:MM` as the language writes it. */
export function wallTime(time: string, language: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const format = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format.format(Date.UTC(2024, 0, 1, hour, minute));
}

/** Everyday name of an IANA zone, such as `Eastern Time`. */
export function zoneName(zone: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' });
  return format.formatToParts(0).find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** A calendar date without a zone, as the language writes it. */
export function calendarDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));
}

/** A calendar date with its weekday, as people say it of a day that is near: no year. */
export function calendarDay(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(date));
}

/** An instant on the wall clock of a zone, with the zone's short name. */
export function zonedInstant(at: string, zone: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(at));
}
