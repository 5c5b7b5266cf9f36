import { describe, expect, it } from '@jest/globals';
import { readWalkthrough } from './walkthrough.ts';

describe('a walkthrough', () => {
  it('is the files and the changes in a document, and no other code', () => {
    const document = [
      '`a.ts`:',
      '```ts file=a.ts',
      'one();',
      '```',
      '```sh',
      'npm run docs',
      '```',
      '```diff',
      '--- a/b.ts',
      '+++ b/b.ts',
      '@@ -1 +1 @@',
      '-two();',
      '+three();',
      '```',
      '',
    ].join('\n');
    expect(readWalkthrough(document)).toEqual({
      files: [{ path: 'a.ts', text: 'one();\n' }],
      diffs: ['--- a/b.ts\n+++ b/b.ts\n@@ -1 +1 @@\n-two();\n+three();\n'],
    });
  });
});
