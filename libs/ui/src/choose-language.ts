const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag;

/**
 * First of the wanted BCP 47 tags that is offered exactly, or else in another region of the same language.
 * Without any it is the fallback.
 */
export function chooseLanguage(wanted: readonly string[], offered: readonly string[], fallback: string): string {
  const all = [fallback, ...offered];
  for (const tag of wanted) {
    const found =
      all.find((offer) => offer.toLowerCase() === tag.toLowerCase()) ??
      all.find((offer) => languageOf(offer) === languageOf(tag));
    if (found !== undefined) return found;
  }
  return fallback;
}
