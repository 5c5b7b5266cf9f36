/** One opening of a clinic's week. `weekday` is 1 (Monday) to 7 (Sunday), times are `HH:MM` on the clinic's own clock. */
export interface Opening {
  weekday: number;
  opens: string;
  closes: string;
  /** Only in this week of the month: 1 is the first such weekday. */
  weekOfMonth?: number | undefined;
}

/** Any Monday: only the weekday and the time of day are printed from it. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);

interface Words {
  between: string;
  /** Of the weeks of a month, from the first. */
  weeks: readonly string[];
}

const ENGLISH: Words = {
  between: ' to ',
  weeks: [
    'first of the month',
    'second of the month',
    'third of the month',
    'fourth of the month',
    'fifth of the month',
  ],
};
const WORDS: Record<string, Words> = {
  en: ENGLISH,
  es: {
    between: ' a ',
    weeks: ['primero del mes', 'segundo del mes', 'tercero del mes', 'cuarto del mes', 'quinto del mes'],
  },
};

/** Days that follow one another and are open at the same times. */
interface Run {
  first: number;
  last: number;
  times: string;
}

/**
 * Opening hours as lines for people, neighbouring days with the same hours on one line:
 * `Monday to Thursday: 8:00 AM to 6:00 PM`. A day without hours isn't printed.
 */
export function officeHourLines(hours: readonly Opening[], language: string): string[] {
  const words = WORDS[language] ?? ENGLISH;
  const times = ({ opens, closes }: Opening): string =>
    clockTime(opens, language) + words.between + clockTime(closes, language);
  const everyWeek = runsOf(
    hours.filter(({ weekOfMonth }) => !weekOfMonth),
    times,
  ).map(({ first, last, times: open }) => {
    const days =
      first === last ? dayName(first, language) : dayName(first, language) + words.between + dayName(last, language);
    return `${capitalised(days, language)}: ${open}`;
  });
  const onceAMonth = hours
    .filter(({ weekOfMonth }) => weekOfMonth)
    .map((opening) => {
      const week = words.weeks[(opening.weekOfMonth ?? 1) - 1];
      return `${capitalised(dayName(opening.weekday, language), language)} (${week}): ${times(opening)}`;
    });
  return [...everyWeek, ...onceAMonth];
}

function runsOf(hours: readonly Opening[], times: (opening: Opening) => string): Run[] {
  const byDay = new Map<number, string>();
  for (const opening of hours.toSorted(byStart)) {
    const earlier = byDay.get(opening.weekday);
    byDay.set(opening.weekday, earlier ? `${earlier}, ${times(opening)}` : times(opening));
  }
  const runs: Run[] = [];
  for (const [weekday, open] of byDay) {
    const run = runs.at(-1);
    if (run && run.times === open && run.last === weekday - 1) run.last = weekday;
    else runs.push({ first: weekday, last: weekday, times: open });
  }
  return runs;
}

/** The zone as people call it, without winter or summer: `Eastern Time`. */
export function zoneName(zone: string, language: string, at: Date): string {
  const parts = formatOf(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/**
 * One formatter for each way to print, for as long as the process lives: each holds some 100 KB outside the heap, where
 * the garbage collector doesn't see how much there is, and a mail needs a dozen.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

export function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(language, options)));
  return format;
}

function byStart(a: Opening, b: Opening): number {
  return a.weekday - b.weekday || a.opens.localeCompare(b.opens);
}

function dayName(weekday: number, language: string): string {
  const day = new Date(SOME_MONDAY + (weekday - 1) * 86_400_000);
  return formatOf(language, { weekday: 'long', timeZone: 'UTC' }).format(day);
}

function clockTime(time: string, language: string): string {
  const at = new Date(`2024-01-01T${time}:00Z`);
  const text = formatOf(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(at);
  // Some releases of ICU put a narrow space before AM and PM, which old mail programs show as a box.
  return text.replace(/\s/gu, ' ');
}

function capitalised(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
