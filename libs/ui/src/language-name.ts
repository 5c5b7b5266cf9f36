/**
 * A language by its name in another one; by its tag where there is none. Anybody can give a tag: what only looks like one
 * must not keep a page from being shown.
 */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
