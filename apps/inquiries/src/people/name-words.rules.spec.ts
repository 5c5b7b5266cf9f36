import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nameWords } from './name-words.rules.js';
import { wantedBy } from './person-search.rules.js';

describe('the words of a name', () => {
  test.each([
    ['Blake', ['blake']],
    ['  María   José ', ['maria', 'jose']],
    ["O'Brien", ['o', 'brien', 'obrien']],
    ['Smith-Jones', ['smith', 'jones', 'smithjones']],
    ['Øystein Ångström', ['øystein', 'angstrom']],
    ['李 小龍', ['李', '小龍']],
    ["Moreno,D'Arc", ['moreno', 'd', 'arc', 'darc']],
    ['…', []],
  ])('of %j are %j', (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  test('are each there once, and not without end', () => {
    expect(nameWords('Lee', 'Lee', undefined)).toEqual(['lee']);
    expect(nameWords(Array.from({ length: 40 }, (_, index) => `n${index}`).join(' '))).toHaveLength(12);
  });

  test('are the same however a name is cased and spaced', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const words = nameWords(` ${name}  `);
        return JSON.stringify(words) === JSON.stringify(nameWords(name.normalize('NFD')));
      }),
    );
  });
});

describe('what somebody is looked for by', () => {
  test.each([
    [' Blake.Moreno@Example.com ', { by: 'email', value: 'blake.moreno@example.com' }],
    ['(828) 555-0101', { by: 'phone', value: '+18285550101' }],
    ['1 828 555 0101', { by: 'phone', value: '+18285550101' }],
    ['+44 20 7946 0101', { by: 'phone', value: '+442079460101' }],
    ['555-0101', { by: 'name', words: ['5550101'] }],
    ['Moreno, Blake', { by: 'name', words: ['moreno', 'blake'] }],
    ["O'Brien", { by: 'name', words: ['obrien'] }],
    ['smith jones', { by: 'name', words: ['smith', 'jones'] }],
    [' – ', { by: 'nothing' }],
  ])('%j is %j', (written, wanted) => {
    expect(wantedBy(written)).toEqual(wanted);
  });

  test('every name is found by itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: fc.constantFrom(..."aBéß'-,; .") })),
        (name) => {
          const wanted = wantedBy(name);
          if (wanted.by !== 'name') return;
          const kept = nameWords(name);
          fc.pre(kept.length < 12);
          expect(kept).toEqual(expect.arrayContaining([...wanted.words]));
        },
      ),
    );
  });
});
