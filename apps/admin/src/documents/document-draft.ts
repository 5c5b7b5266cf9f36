import type { Schemas } from '../api.js';

type Words = Schemas['ConsentWords'];

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

/** The first field that can't be published as it is. */
export function wrongPlace(texts: readonly Words[]): { place: number; field: keyof Words } | undefined {
  for (const [place, { language, title, text }] of texts.entries()) {
    const twice = texts.findIndex((one) => one.language.toLowerCase() === language.toLowerCase()) < place;
    if (!LANGUAGE.test(language) || twice) return { place, field: 'language' };
    if (title.trim() === '') return { place, field: 'title' };
    if (text.trim() === '') return { place, field: 'text' };
  }
  return undefined;
}
