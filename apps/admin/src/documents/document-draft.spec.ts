import { describe, expect, it } from '@jest/globals';
import { wrongPlace } from './document-draft.js';

const en = { language: 'en', title: 'Fees', text: 'Nothing is due before.' };

describe('a draft', () => {
  it.each([
    [[en], undefined],
    [[en, { ...en, language: 'es-MX' }], undefined],
    [[en, { ...en, language: 'EN' }], { place: 1, field: 'language' }],
    [[{ ...en, language: 'English, please' }], { place: 0, field: 'language' }],
    [[{ ...en, title: ' ' }], { place: 0, field: 'title' }],
    [[en, { ...en, language: 'es', text: '' }], { place: 1, field: 'text' }],
  ] as const)('%j', (texts, expected) => {
    expect(wrongPlace(texts)).toEqual(expected);
  });
});
