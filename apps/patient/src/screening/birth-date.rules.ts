export interface WrittenDate {
  readonly month: string;
  readonly day: string;
  readonly year: string;
}

export const nothingWritten: WrittenDate = { month: '', day: '', year: '' };

/** The date `YYYY-MM-DD` that was written, or undefined when the calendar has none like it. */
export function birthDateOf({ month, day, year }: WrittenDate): string | undefined {
  if (!/^\d{1,2}$/.test(month.trim()) || !/^\d{1,2}$/.test(day.trim()) || !/^\d{4}$/.test(year.trim()))
    return undefined;
  const written = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written ? undefined : written;
}
