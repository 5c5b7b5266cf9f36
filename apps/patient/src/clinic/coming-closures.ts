interface Closure {
  readonly from: string;
  readonly to: string;
}

/** The next closures that have not ended by the clinic's calendar, the soonest first. Dates are `YYYY-MM-DD`. */
export function comingClosures<C extends Closure>(
  closures: readonly C[],
  now: Date,
  zone: string,
  most = 3,
): readonly C[] {
  // Sweden writes its calendar dates as ISO 8601 does.
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
  return closures
    .filter(({ to }) => to >= today)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .slice(0, most);
}
