import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gsmLength, inGsm } from './gsm.rules.js';

describe('inGsm', () => {
  it.each([
    ['JT Office: 9:00 AM', 'JT Office: 9:00 AM'],
    ['Peña & Ürün ¿sí?', 'Peña & Ürün ¿si?'],
    ['it’s “here” – now…', 'it\'s "here" - now...'],
    ['9:00\u202fAM', '9:00 AM'],
    ['\u{1f600}', undefined],
    ['诊所', undefined],
  ])('%j is written %j', (text, written) => {
    expect(inGsm(text)).toBe(written);
  });

  it('changes nothing that is already written in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written = inGsm(text);
        if (written !== undefined) expect(inGsm(written)).toBe(written);
      }),
    );
  });
});

describe('gsmLength', () => {
  it.each([
    ['abc', 3],
    ['[10€]', 8],
    ['', 0],
  ])('%j takes %d places', (text, length) => {
    expect(gsmLength(text)).toBe(length);
  });
});
