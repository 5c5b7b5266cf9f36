import { describe, expect, it } from '@jest/globals';
import { wordDifferences } from './word-differences.js';

const paragraph = (text: string, without?: string) => ({
  kind: 'paragraph' as const,
  text,
  ...(without === undefined ? {} : { without }),
});

describe('wordDifferences', () => {
  it('finds what was changed, added and left out', () => {
    const shipped = { subject: 'Hello', blocks: [paragraph('One'), paragraph('Two', 'Deux'), paragraph('Three')] };
    const own = { subject: 'Hi', blocks: [paragraph('One'), paragraph('Two', 'Dos')] };
    expect(wordDifferences(shipped, own)).toEqual([
      { place: 'subject', number: 1, shipped: 'Hello', own: 'Hi' },
      { place: 'block', number: 2, shipped: 'Two / Deux', own: 'Two / Dos' },
      { place: 'block', number: 3, shipped: 'Three' },
    ]);
    expect(wordDifferences({ texts: ['a'] }, { texts: ['a', 'b'] })).toEqual([{ place: 'text', number: 2, own: 'b' }]);
  });

  it('finds none in the same words', () => {
    const words = { subject: 'Hello', blocks: [paragraph('One')] };
    expect(wordDifferences(words, words)).toEqual([]);
  });
});
