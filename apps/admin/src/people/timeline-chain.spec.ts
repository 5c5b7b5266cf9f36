import { describe, expect, it } from '@jest/globals';
import { chainOf } from './timeline-chain.js';

const received = { eventId: 'received', at: '2026-11-02T14:00:00Z' };
const invited = { eventId: 'invited', causedById: 'received', at: '2026-11-02T15:00:00Z' };
const mailed = { eventId: 'mailed', causedById: 'invited', at: '2026-11-02T15:00:02Z' };
const texted = { eventId: 'texted', causedById: 'invited', at: '2026-11-02T15:00:01Z' };
const all = [mailed, texted, invited, received];

describe('chainOf', () => {
  it('goes from the first cause to the nearest', () => {
    expect(chainOf(all, mailed)).toEqual({ causes: [received, invited], beginsEarlier: false, effects: [] });
  });

  it('names what followed directly, the earliest first', () => {
    expect(chainOf(all, invited)).toEqual({ causes: [received], beginsEarlier: false, effects: [texted, mailed] });
    expect(chainOf(all, received).effects).toEqual([invited]);
  });

  it('says when the beginning is not at hand', () => {
    expect(chainOf([mailed, invited], mailed)).toEqual({ causes: [invited], beginsEarlier: true, effects: [] });
    expect(chainOf([mailed], mailed).beginsEarlier).toBe(true);
  });

  it('ends in a circle', () => {
    const a = { eventId: 'a', causedById: 'b', at: '2026-11-02T15:00:00Z' };
    const b = { eventId: 'b', causedById: 'a', at: '2026-11-02T15:00:01Z' };
    expect(chainOf([a, b], a)).toEqual({ causes: [b], beginsEarlier: false, effects: [b] });
  });
});
