import { expect, test } from '@jest/globals';
import { readHours } from './hours.ts';

test('reads days and spans', () => {
  expect(readHours('1-2 08:00-18:00, 5 08:00-16:00')).toEqual([
    { weekday: 1, opens: '08:00', closes: '18:00' },
    { weekday: 2, opens: '08:00', closes: '18:00' },
    { weekday: 5, opens: '08:00', closes: '16:00' },
  ]);
});

test.each(['', 'Mon 8-18', '0 08:00-18:00', '1-5 8:00-18:00'])('refuses "%s"', (text) => {
  expect(() => readHours(text)).toThrow('can not be read');
});
