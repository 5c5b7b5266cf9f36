import { expect, it } from '@jest/globals';
import { birthDateOf } from './birth-date.rules.js';

it.each([
  ['4', '12', '1985', '1985-04-12'],
  [' 04', '2 ', '1985', '1985-04-02'],
  ['2', '29', '2000', '2000-02-29'],
  ['2', '29', '1999', undefined],
  ['13', '1', '1985', undefined],
  ['4', '31', '1985', undefined],
  ['4', '12', '85', undefined],
  ['', '', '', undefined],
  ['April', '12', '1985', undefined],
])('%s/%s/%s is %s', (month, day, year, date) => {
  expect(birthDateOf({ month, day, year })).toBe(date);
});
