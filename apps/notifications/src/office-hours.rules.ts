/** One opening of a clinic's week. `weekday` is 1 (Monday) to 7 (Sunday), times are `HH:MM` on the clinic's own clock. */
export interface Opening {
  weekday: number;
  opens: string;
  closes: string;
}

/** Any Monday: only the weekday and the time of day are printed from it. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);

const BETWEEN: Record<string, string> = { en: ' to ', es: ' a ' };

/**
 * Opening hours as lines for people, neighbouring days with the same hours on one line:
 * `Monday to Thursday: 8:00 AM to 6:00 PM`. A day without hours isn't printed.
 */
export function officeHourLines(hours: readonly Opening[], language: string): string[] {
  const spans = new Map<number, string>();
  for (const { weekday, opens, closes } of [...hours].sort(byStart)) {
    const span = `${clockTime(opens, language)}${between(language)}${clockTime(closes, language)}`;
    const earlier = spans.get(weekday);
    spans.set(weekday, earlier ? `${earlier}, ${span}` : span);
  }
  const runs: { first: number; last: number; span: string }[] = [];
  for (const [weekday, span] of spans) {
    const run = runs.at(-1);
    if (run && run.span === span && run.last === weekday - 1) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, span });
  }
  return runs.map(({ first, last, span }) => {
    const days = first === last ? dayName(first, language) : `${dayName(first, language)}${between(language)}${dayName(last, language)}`;
    return `${capitalised(days, language)}: ${span}`;
  });
}

/** The zone as people call it, without winter or summer: `Eastern Time`. */
export function zoneName(zone: string, language: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function byStart(a: Opening, b: Opening): number {
  return a.weekday - b.weekday || a.opens.localeCompare(b.opens);
}

function between(language: string): string {
  return BETWEEN[language] ?? ' - ';
}

function dayName(weekday: number, language: string): string {
  const day = new Date(SOME_MONDAY + (weekday - 1) * 86_400_000);
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day);
}

function clockTime(time: string, language: string): string {
  const at = new Date(`2024-01-01T${time}:00Z`);
  const text = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(at);
  // Some releases of ICU put a narrow space before AM and PM, which old mail programs show as a box.
  return text.replace(/\s/gu, ' ');
}

function capitalised(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
