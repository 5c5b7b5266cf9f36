import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type InlineConfig, type Plugin } from 'vite';

type Words = Record<string, string>;
type StaticParts = {
  crisisMarkup(language: string, words: Words): string;
  themeSheet(): string;
};

const messages = fileURLToPath(new URL('../src/messages/', import.meta.url));
const staticParts = fileURLToPath(new URL('./static-parts.tsx', import.meta.url));
const sheetId = 'virtual:stillwater-theme.css';
const exactly = (id: string): RegExp => new RegExp(`^${id.replaceAll('.', String.raw`\.`)}$`);

/** What a built page may load: its own origin and nothing else. `frame-ancestors` is the server's to say. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

function readCatalogues(section: string): { language: string; words: Words }[] {
  return readdirSync(messages)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const catalogue = JSON.parse(readFileSync(join(messages, file), 'utf8')) as Record<string, Words>;
      return { language: basename(file, '.json'), words: { ...catalogue.shared, ...catalogue[section] } };
    });
}

/** Components import their style sheets; while they are rendered to plain HTML, those count as empty. */
const withoutSheets: Plugin = {
  name: 'stillwater-without-sheets',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.css') ? '\0no-sheet' : undefined),
  load: (id) => (id === '\0no-sheet' ? 'export {}' : undefined),
};

async function loadParts(): Promise<StaticParts> {
  const config: InlineConfig = { configFile: false, logLevel: 'error', plugins: [withoutSheets] };
  return (await runnerImport<StaticParts>(staticParts, config)).module;
}

/**
 * What every page of an app needs before any script runs: the crisis block in each language that has a catalogue, the
 * words for a browser without scripts, the library's variables as a style sheet, and a policy against foreign sources.
 *
 * @param section part of the catalogue that the app speaks beside the shared one
 */
export function webApp(section: 'patient' | 'admin', fallback = 'en-US'): Plugin {
  let building = false;
  return {
    name: 'stillwater-web-app',
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId: { filter: { id: exactly(sheetId) }, handler: (id) => id },
    load: { filter: { id: exactly(sheetId) }, handler: async () => (await loadParts()).themeSheet() },
    transformIndexHtml: async (html) => {
      const parts = await loadParts();
      const catalogues = readCatalogues(section);
      const words = catalogues.find(({ language }) => language === fallback)?.words ?? {};
      const crisis = catalogues.map((catalogue) => parts.crisisMarkup(catalogue.language, catalogue.words)).join('');
      const policy = building ? `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">` : '';
      return html
        .replace('<!--policy-->', policy)
        .replace('<!--crisis-->', crisis)
        .replaceAll(/<!--word:([\w.]+)-->/g, (_, id: string) => {
          const word = words[id];
          if (word === undefined) throw new Error(`The catalogue ${fallback} has no message ${id}`);
          return word;
        });
    },
  };
}
