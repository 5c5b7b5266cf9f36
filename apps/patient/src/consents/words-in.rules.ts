import type { DocumentToSign, Words } from './consents.js';

/** The text in the language nearest to the one asked for; the clinic's main one where there is none. */
export function wordsIn(texts: readonly Words[], tag: string): Words {
  const same = texts.find(({ language }) => language.toLowerCase() === tag.toLowerCase());
  const found = same ?? texts.find(({ language }) => base(language) === base(tag)) ?? texts[0];
  if (!found) throw new Error('A document has a text.');
  return found;
}

/** Every language that one of the documents is there in, each once. */
export function languagesIn(documents: readonly Pick<DocumentToSign, 'texts'>[]): string[] {
  return [...new Set(documents.flatMap(({ texts }) => texts.map(({ language }) => language)))];
}

/** An empty line parts paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[\t ]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const base = (tag: string): string => tag.toLowerCase().split('-')[0]!;
