import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { literalWords } from '../testing/literal-words.js';

const workspace = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string): string => readFileSync(join(workspace, path), 'utf8');
const sourcesOf = (...folders: string[]): string[] =>
  folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: workspace }))
    .filter((path) => !path.endsWith('spec.ts'));

type Section = 'shared' | 'patient' | 'admin';
const catalogues = globSync('libs/ui/src/messages/*.json', { cwd: workspace }).map((path) => ({
  tag: basename(path, '.json'),
  words: JSON.parse(read(path)) as Record<Section, Record<string, string>>,
}));
const fallback = catalogues.find(({ tag }) => tag === 'en-US')?.words ?? { shared: {}, patient: {}, admin: {} };

describe('literalWords', () => {
  it.each([
    ['text', '<p>Sign in</p>'],
    ['a string in braces', "<p>{'Sign in'}</p>"],
    ['a branch', "<p>{late ? 'Late' : <Words />}</p>"],
    ['a template', '<p>{`Hello ${name}`}</p>'],
    ['a default', "<p>{name ?? 'Unknown'}</p>"],
    ['an attribute', '<img alt="A clinic" />'],
    ['an attribute in braces', "<input aria-label={'Your name'} />"],
    ['an option', "<Select data={[{ value: 'a', label: 'All' }]} />"],
  ])('bites on %s', (_where, jsx) => {
    expect(literalWords('planted.tsx', `export const Planted = () => ${jsx};`)).toHaveLength(1);
  });

  it('lets through what nobody reads', () => {
    const jsx =
      '<p className="late" title={words}>{name}, {"· "} {state === "new" && <Words id="x" />}{`${a} ${b}`}</p>';
    expect(literalWords('sound.tsx', `export const Sound = () => ${jsx};`)).toEqual([]);
  });
});

describe('the web apps', () => {
  it('hold no word for people outside of the catalogues', () => {
    const sources = sourcesOf('apps/admin/src', 'apps/patient/src', 'libs/ui/src');
    expect(sources.length).toBeGreaterThan(60);
    expect(sources.flatMap((path) => literalWords(path, read(path)))).toEqual([]);
  });
});

describe('a catalogue', () => {
  const places: readonly (readonly [Section, string])[] = [
    ['patient', 'apps/patient'],
    ['admin', 'apps/admin'],
    ['shared', '*'],
  ];

  it.each(places)('has no %s word that no page says', (section, app) => {
    const sources = sourcesOf(...(app === '*' ? ['apps/*/src'] : [`${app}/src`]), 'libs/ui/src', 'libs/ui/vite');
    const pages = globSync('apps/{admin,patient}/index.html', { cwd: workspace });
    const text = [...sources, ...pages].map(read).join('\n');
    const prefixes = [...text.matchAll(/`([\w.]+)\.\$\{/g)].map(([, prefix]) => `${prefix}.`);
    const variable = [...text.matchAll(/`\$\{\w+\}(\.\w+)`/g)].map(([, suffix]) => suffix);
    const unused = Object.keys(fallback[section]).filter(
      (id) =>
        !new RegExp(`['":]${id.replaceAll('.', String.raw`\.`)}['"-]`).test(text) &&
        !prefixes.some((prefix) => id.startsWith(prefix)) &&
        !variable.some((suffix = '') => id.endsWith(suffix) && text.includes(`'${id.slice(0, -suffix.length)}'`)),
    );
    expect(unused).toEqual([]);
  });

  it.each(catalogues)(
    '$tag is named by a language tag and knows no message that the fallback lacks',
    ({ tag, words }) => {
      expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
      for (const section of ['shared', 'patient', 'admin'] as const) {
        expect(Object.keys(fallback[section])).toEqual(expect.arrayContaining(Object.keys(words[section])));
      }
    },
  );

  it.each(catalogues)('$tag asks for consent in words that are on record', ({ tag, words }) => {
    const record = JSON.parse(read('libs/ui/src/consent-texts.json')) as Record<string, string>;
    for (const kind of ['email', 'sms', 'calls', 'newsletter', 'urgentCall']) {
      const said = { ...words.shared, ...words.patient };
      const version = said[`consent.${kind}.version`];
      const text = said[`consent.${kind}.text`];
      if (version === undefined && text === undefined && tag !== 'en-US') continue;
      expect(version).toMatch(new RegExp(`^[a-z-]+\\.\\d+\\.${tag}$`));
      expect(record[version ?? '']).toBe(text);
    }
  });

  it('tells the whole of the crisis block', () => {
    const block = Object.entries(fallback.shared)
      .filter(([id]) => id.startsWith('crisis.'))
      .map(([, words]) => words)
      .join(' ');
    for (const fact of [
      '988',
      'Press 1 for Veterans',
      '2 for Spanish',
      'AYUDA',
      '838255',
      '988lifeline.org',
      'HOME to 741741',
      '911',
      'nearest emergency department',
      'not watched round the clock',
      '24 hours a day',
    ]) {
      expect(block).toContain(fact);
    }
  });
});
