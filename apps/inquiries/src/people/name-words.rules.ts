/** A name of eighty letters has no more words than this; what comes after finds nobody. */
const MOST_WORDS = 12;

const BETWEEN_WORDS = /[\s,;]+/u;
const NO_LETTERS = /[^\p{L}\p{N}]+/u;

/**
 * The words that a name is found by: without case, accents and punctuation. A word that is written in parts is also
 * found as one: O'Brien by `o`, `brien` and `obrien`.
 */
export function nameWords(...names: readonly (string | undefined)[]): string[] {
  const words = new Set<string>();
  for (const name of names) {
    for (const written of plain(name ?? '').split(BETWEEN_WORDS)) {
      const parts = written.split(NO_LETTERS).filter(Boolean);
      for (const part of parts) words.add(part);
      if (parts.length > 1) words.add(parts.join(''));
    }
  }
  return [...words].slice(0, MOST_WORDS);
}

/** The words that somebody looks for. One that is written in parts is looked for whole, as it is kept besides. */
export function wantedWords(text: string): string[] {
  const words = plain(text)
    .split(BETWEEN_WORDS)
    .map((word) => word.split(NO_LETTERS).join(''));
  return [...new Set(words)].filter(Boolean).slice(0, MOST_WORDS);
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
