import { describe, expect, it } from '@jest/globals';
import { faultsOf } from './planted.fixture.ts';
import { words } from './words.ts';

const UNDONE = ['TO', 'DO'].join('');

const REGISTRY = ['registry', 'npmjs', 'org'].join('.');

describe('words', () => {
  it.each([
    ['a path of one machine', `// see ${['', 'work', 'main'].join('/')}`],
    ['a home', 'cd /home/ada/stillwater'],
    ['a document that is not here', 'as DESIGN.md says'],
    ['an issue by number', 'fixes issue #12'],
    ['how it was made', 'written by a coding agent'],
    ['work left undone', `// ${UNDONE}: later`],
  ])('may not be %s', (_what, text) => {
    expect(faultsOf(words, { 'docs/install.md': `# Title\n${text}\n` })).toEqual([
      expect.stringMatching(/^docs\/install\.md:2: /),
    ]);
  });

  it.each(['a session ends after an hour', 'the user agent is not logged', '/home/node/app', 'two issues with that'])(
    'may be: %s',
    (text) => {
      expect(faultsOf(words, { 'README.md': text })).toEqual([]);
    },
  );

  it('know one registry', () => {
    const lock = (host: string) => ({ 'package-lock.json': `"resolved": "https://${host}/a/-/a-1.tgz"` });
    expect(faultsOf(words, lock(REGISTRY))).toEqual([]);
    expect(faultsOf(words, lock('npm.example.com'))).toEqual([
      'package-lock.json: packages from https://npm.example.com',
    ]);
  });
});
