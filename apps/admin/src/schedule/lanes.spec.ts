import { describe, expect, it } from '@jest/globals';
import { hoursShown, placeInLanes } from './lanes.js';

const lanesOf = (...spans: [number, number][]) =>
  placeInLanes(spans.map(([from, until]) => ({ from, until }))).map(({ span, lane, lanes }) => [
    span.from,
    lane,
    lanes,
  ]);

describe('placeInLanes', () => {
  it('gives the whole width to what stands alone, also back to back', () => {
    expect(lanesOf([540, 600], [600, 660])).toEqual([
      [540, 0, 1],
      [600, 0, 1],
    ]);
  });

  it('puts overlaps side by side and takes a lane up again once it is free', () => {
    expect(lanesOf([600, 660], [540, 640], [640, 700], [720, 780])).toEqual([
      [540, 0, 2],
      [600, 1, 2],
      [640, 0, 2],
      [720, 0, 1],
    ]);
  });

  it('never puts two overlapping spans into one lane', () => {
    const spans = Array.from({ length: 40 }, (_, index) => ({
      from: 480 + ((index * 37) % 500),
      until: 500 + ((index * 37) % 500) + (index % 7) * 15,
    }));
    const placed = placeInLanes(spans);
    expect(placed).toHaveLength(spans.length);
    const clashes = placed.flatMap((a, at) =>
      placed.slice(at + 1).filter((b) => a.lane === b.lane && a.span.from < b.span.until && b.span.from < a.span.until),
    );
    expect(clashes).toEqual([]);
    expect(placed.every(({ lane, lanes }) => lane < lanes)).toBe(true);
  });
});

describe('hoursShown', () => {
  it('is the usual day, and more when something lies outside', () => {
    expect(hoursShown([])).toEqual({ from: 8, until: 18 });
    expect(hoursShown([{ from: 450, until: 1150 }])).toEqual({ from: 7, until: 20 });
    expect(hoursShown([{ from: 1400, until: 1500 }])).toEqual({ from: 8, until: 24 });
  });
});
