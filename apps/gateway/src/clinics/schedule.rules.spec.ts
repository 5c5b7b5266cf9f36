import { describe, expect, it } from '@jest/globals';

import { faultsInSchedule, type Schedule } from './schedule.rules.js';

const sound: Schedule = {
  language: 'en-US',
  languages: ['en-US', 'es-US'],
  hours: [
    { weekday: 1, opens: '08:00', closes: '12:00' },
    { weekday: 1, opens: '12:00', closes: '18:00' },
    { weekday: 6, opens: '09:00', closes: '13:00', weekOfMonth: 1 },
    { weekday: 6, opens: '09:00', closes: '13:00', weekOfMonth: 3 },
  ],
  closures: [{ from: '2026-12-24', to: '2026-12-24' }],
};

const places = (changes: Partial<Schedule>) => faultsInSchedule({ ...sound, ...changes }).map(({ pointer }) => pointer);

describe('faultsInSchedule', () => {
  it('finds nothing in a sound schedule', () => {
    expect(faultsInSchedule(sound)).toEqual([]);
  });

  it.each([
    ['a clinic that does not speak its own language', { languages: ['es-US'] }, ['/languages']],
    [
      'an opening that ends before it begins',
      { hours: [{ weekday: 1, opens: '18:00', closes: '08:00' }] },
      ['/hours/0/closes'],
    ],
    ['an opening without length', { hours: [{ weekday: 1, opens: '08:00', closes: '08:00' }] }, ['/hours/0/closes']],
    [
      'two openings that overlap',
      {
        hours: [
          { weekday: 1, opens: '08:00', closes: '12:00' },
          { weekday: 1, opens: '11:00', closes: '18:00' },
        ],
      },
      ['/hours/1'],
    ],
    [
      'one in every week over one in the first week',
      {
        hours: [
          { weekday: 6, opens: '09:00', closes: '13:00', weekOfMonth: 1 },
          { weekday: 6, opens: '10:00', closes: '11:00' },
        ],
      },
      ['/hours/1'],
    ],
    [
      'a closure that ends before it begins',
      { closures: [{ from: '2026-12-26', to: '2026-12-24' }] },
      ['/closures/0/to'],
    ],
  ])('finds %s', (_name, changes, expected) => {
    expect(places(changes)).toEqual(expected);
  });
});
