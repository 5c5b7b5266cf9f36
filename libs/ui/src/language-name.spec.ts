import { describe, expect, it } from '@jest/globals';
import { languageName } from './language-name.js';

describe('a language', () => {
  it.each([
    ['es-MX', 'en-US', 'Mexican Spanish'],
    ['es', 'es', 'español'],
    ['zz', 'en-US', 'zz'],
    ['en-a', 'en-US', 'en-a'],
    ['de-1996-1996', 'en-US', 'de-1996-1996'],
    ['en-a', 'en-a', 'en-a'],
  ])('%s in %s is called %s', (tag, locale, name) => {
    expect(languageName(tag, locale)).toBe(name);
  });
});
