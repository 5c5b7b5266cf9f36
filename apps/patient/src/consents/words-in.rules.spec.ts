import { describe, expect, it } from '@jest/globals';
import { languagesIn, paragraphsOf, wordsIn } from './words-in.rules.js';

const texts = ['en', 'es-MX', 'fr'].map((language) => ({ language, title: language, text: 'x' }));

describe('a document', () => {
  it.each([
    ['es-MX', 'es-MX'],
    ['ES-mx', 'es-MX'],
    ['es', 'es-MX'],
    ['en-US', 'en'],
    ['de', 'en'],
  ])('asked for in %s is read in %s', (tag, expected) => {
    expect(wordsIn(texts, tag).language).toBe(expected);
  });

  it('is there in each language once', () => {
    expect(languagesIn([{ texts }, { texts: texts.slice(1) }])).toEqual(['en', 'es-MX', 'fr']);
    expect(languagesIn([])).toEqual([]);
  });

  it.each([
    ['One.', ['One.']],
    ['One.\n\nTwo,\nstill two.\n \n\nThree.\n', ['One.', 'Two,\nstill two.', 'Three.']],
  ])('%j has its paragraphs', (text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected);
  });
});
