/** Message id to ICU message text. */
export type Catalogue = Readonly<Record<string, string>>;

/** One file of messages: the words of both apps in one language. The file's name is its BCP 47 tag. */
export interface CatalogueFile {
  readonly shared: Catalogue;
  readonly patient: Catalogue;
  readonly admin: Catalogue;
}

/** Every language an app speaks. The fallback is bundled; the others arrive when a browser asks for them. */
export interface Languages {
  readonly fallback: { readonly tag: string; readonly words: Catalogue };
  readonly others: Readonly<Record<string, () => Promise<Catalogue>>>;
}

const tagOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);

/** The languages of one app from the files that the build found; a word that a file lacks comes from the fallback. */
export function languagesOf(
  section: 'patient' | 'admin',
  fallback: Languages['fallback'],
  files: Readonly<Record<string, () => Promise<CatalogueFile>>>,
): Languages {
  const others = Object.entries(files).map(([path, load]) => [
    tagOf(path),
    async (): Promise<Catalogue> => {
      const file = await load();
      return { ...fallback.words, ...file.shared, ...file[section] };
    },
  ]);
  return { fallback, others: Object.fromEntries(others) };
}
