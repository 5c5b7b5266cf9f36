import { describe, expect, it } from '@jest/globals';
import { reviewDueAt } from './review-due.rules.js';

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opens: '08:00',
  closes: weekday === 5 ? '16:00' : '18:00',
}));
const asheville = { zone: 'America/New_York', hours: weekdays, closures: [] };

describe('when a review is due', () => {
  it.each([
    ['from Tuesday to Thursday evening', '2026-11-03T15:00:00Z', '2026-11-05T23:00:00.000Z'],
    ['over a weekend', '2026-11-05T15:00:00Z', '2026-11-09T23:00:00.000Z'],
    ['from a Sunday night, which is Monday in UTC', '2026-11-09T03:00:00Z', '2026-11-10T23:00:00.000Z'],
    ['over the change of the clocks', '2026-10-30T15:00:00Z', '2026-11-03T23:00:00.000Z'],
    ['on a Friday it ends with its hours', '2026-11-04T15:00:00Z', '2026-11-06T21:00:00.000Z'],
  ])('%s', (_name, submitted, due) => {
    expect(reviewDueAt(new Date(submitted), asheville).toISOString()).toBe(due);
  });

  it('leaves out days on which the clinic is closed', () => {
    const closures = [{ from: '2026-11-04', to: '2026-11-05' }];
    expect(reviewDueAt(new Date('2026-11-03T15:00:00Z'), { ...asheville, closures }).toISOString()).toBe(
      '2026-11-09T23:00:00.000Z',
    );
  });

  it('counts a weekday that is open in one week of the month only', () => {
    const hours = [...weekdays, { weekday: 6, opens: '09:00', closes: '13:00', weekOfMonth: 1 }];
    const portland = { zone: 'America/Los_Angeles', hours, closures: [] };
    expect(reviewDueAt(new Date('2026-11-05T18:00:00Z'), portland).toISOString()).toBe('2026-11-07T21:00:00.000Z');
    expect(reviewDueAt(new Date('2026-11-12T18:00:00Z'), portland).toISOString()).toBe('2026-11-17T02:00:00.000Z');
  });

  it('gives a clinic without hours two days', () => {
    const hours: typeof weekdays = [];
    expect(reviewDueAt(new Date('2026-11-03T15:00:00Z'), { ...asheville, hours }).toISOString()).toBe(
      '2026-11-05T22:00:00.000Z',
    );
  });
});
