import type { Licence } from '@stillwater/contracts';
import { describe, expect, it } from '@jest/globals';

import { faultsInLicences, signingLicence } from './licences.rules.js';

const md = (state: string, expires: string): Licence => ({ type: 'MD', state, number: `${state}-1`, expires });

describe('the licence that a prescriber signs under', () => {
  it.each<[string, Licence[], string | undefined]>([
    ['is valid on its last day', [md('NC', '2026-11-03')], 'NC-1'],
    ['is not valid on the next', [md('NC', '2026-11-02')], undefined],
    ['is of a state of the clinic', [md('TX', '2030-01-01')], undefined],
    ['is of the first state that the clinic names', [md('VA', '2031-01-01'), md('NC', '2027-01-01')], 'NC-1'],
    ['passes over one that has expired', [md('NC', '2020-01-01'), md('VA', '2027-01-01')], 'VA-1'],
    ["is no therapist's", [{ ...md('NC', '2030-01-01'), type: 'LCSW' }], undefined],
    [
      'lasts longest of two in one state',
      [md('NC', '2027-01-01'), { type: 'DO', state: 'NC', number: 'longer', expires: '2030-01-01' }],
      'longer',
    ],
    ['is needed', [], undefined],
  ])('%s', (_name, licences, number) => {
    expect(signingLicence(licences, ['NC', 'VA'], '2026-11-03')?.number).toBe(number);
  });
});

describe('licences on file', () => {
  it('are one per profession and state', () => {
    expect(faultsInLicences([md('NC', '2027-01-01'), md('VA', '2027-01-01')])).toEqual([]);
    expect(faultsInLicences([md('NC', '2027-01-01'), md('NC', '2028-01-01')])).toMatchObject([
      { pointer: '/licences/1' },
    ]);
  });
});
