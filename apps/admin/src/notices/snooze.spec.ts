import { describe, expect, it } from '@jest/globals';
import { instantOn, mayComeBackAt, snoozeChoices, wallOn } from './snooze.js';

const zone = 'America/New_York';
const iso = (at: number) => new Date(at).toISOString();

describe('when a notice may come back', () => {
  it.each([
    ['in the morning', '2026-11-04T14:00:00Z', ['15:00', 'afternoon 19:00', 'morning 14:00']],
    ['at noon', '2026-11-04T17:59:00Z', ['18:59', 'afternoon 19:00', 'morning 14:00']],
    ['in the afternoon', '2026-11-04T18:00:00Z', ['19:00', 'morning 14:00']],
    ['late, when the date is another in UTC', '2026-11-05T03:00:00Z', ['04:00', 'morning 14:00']],
    ['the night before clocks go forward', '2027-03-14T03:00:00Z', ['04:00', 'morning 13:00']],
  ])('%s', (_name, now, expected) => {
    const choices = snoozeChoices(Date.parse(now), zone);
    expect(choices.map(({ name, at }) => `${name === 'hour' ? '' : `${name} `}${iso(at).slice(11, 16)}`)).toEqual(
      expected,
    );
  });

  it.each([
    ['2026-07-01T09:30', '2026-07-01T13:30:00.000Z'],
    ['2026-12-01T09:30', '2026-12-01T14:30:00.000Z'],
    ['2026-11-01T00:30', '2026-11-01T04:30:00.000Z'],
    ['2026-11-01T03:30', '2026-11-01T08:30:00.000Z'],
  ])('%s on the wall is %s', (wall, at) => {
    expect(iso(instantOn(zone, wall))).toBe(at);
    expect(wallOn(zone, Date.parse(at))).toBe(wall);
  });

  it('is within seven days', () => {
    const now = Date.parse('2026-11-04T14:00:00Z');
    const days = (count: number) => now + count * 86_400_000;
    expect([days(0), days(1), days(7), days(7) + 1].map((at) => mayComeBackAt(at, now))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
