/** Something that takes time in a column of the schedule: minutes of the day, the end left out. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** A span with its place beside those that it overlaps: `lane` counts from 0, `lanes` is how many stand side by side. */
export interface Placed<S extends Span> {
  readonly span: S;
  readonly lane: number;
  readonly lanes: number;
}

/** Puts overlapping spans side by side, each run of overlaps sharing one width; in the order of their beginnings. */
export function placeInLanes<S extends Span>(spans: readonly S[]): readonly Placed<S>[] {
  const placed: Placed<S>[] = [];
  let run: { span: S; lane: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    placed.push(...run.map((one) => ({ ...one, lanes: ends.length })));
    run = [];
    ends = [];
  };
  for (const span of spans.toSorted((a, b) => a.from - b.from || a.until - b.until)) {
    if (ends.every((end) => end <= span.from)) close();
    const free = ends.findIndex((end) => end <= span.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(span.until, span.from + 1);
    run.push({ span, lane });
  }
  close();
  return placed;
}

/** The whole hours that a grid shows: the usual day, and whatever lies outside of it. */
export function hoursShown(spans: readonly Span[], usual = { from: 8, until: 18 }): { from: number; until: number } {
  return {
    from: Math.min(usual.from, ...spans.map(({ from }) => Math.floor(from / 60))),
    until: Math.min(24, Math.max(usual.until, ...spans.map(({ until }) => Math.ceil(until / 60)))),
  };
}
