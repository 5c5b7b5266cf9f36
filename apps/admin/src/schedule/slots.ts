import type { Schemas } from '../api.js';

/** A time at which a visit could start, with who could hold it. */
export interface FreeTime {
  readonly startsAt: string;
  /** `YYYY-MM-DDTHH:MM` on the clinic's wall clock. */
  readonly localStart: string;
  readonly staffIds: readonly string[];
}

export interface FreeDay {
  readonly date: string;
  readonly times: readonly FreeTime[];
}

/** Unfolds the server's groups into days, each with its times in the order in which they come, a repeated hour included. */
export function freeDays(groups: readonly Schemas['SlotGroup'][]): readonly FreeDay[] {
  const byInstant = new Map<string, FreeTime>();
  for (const { date, utcOffset, times, staffIds = [] } of groups) {
    for (const time of times) {
      const startsAt = new Date(`${date}T${time}:00${utcOffset}`).toISOString();
      const others = byInstant.get(startsAt)?.staffIds ?? [];
      byInstant.set(startsAt, {
        startsAt,
        localStart: `${date}T${time}`,
        staffIds: [...new Set([...others, ...staffIds])],
      });
    }
  }
  const days = new Map<string, FreeTime[]>();
  for (const time of [...byInstant.values()].toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))) {
    const date = time.localStart.slice(0, 10);
    days.set(date, [...(days.get(date) ?? []), time]);
  }
  return [...days].map(([date, times]) => ({ date, times }));
}
