import { describe, expect, it } from '@jest/globals';
import { clockUse } from './clock-use.ts';
import { faultsOf } from './planted.fixture.ts';

describe('the machine’s clock', () => {
  it.each(['const now = new Date();', 'const now = new Date;', 'const now = Date.now();'])(
    'is refused in a use case: %s',
    (source) => {
      expect(faultsOf(clockUse, { 'apps/inquiries/src/receive-inquiry.ts': `\n${source}` })).toEqual([
        expect.stringMatching(/^apps\/inquiries\/src\/receive-inquiry\.ts:2: /),
      ]);
    },
  );

  it.each([
    ['an instant that is given', 'apps/inquiries/src/receive-inquiry.ts', 'const then = new Date(instant);'],
    ['words in a comment', 'apps/inquiries/src/triage.rules.ts', '// never Date.now()'],
    ['a test', 'apps/inquiries/src/triage.rules.spec.ts', 'const now = new Date();'],
    ['the platform, which is where the clock lives', 'libs/platform/src/clock.ts', 'const now = new Date();'],
  ])('allows %s', (_what, path, source) => {
    expect(faultsOf(clockUse, { [path]: source })).toEqual([]);
  });
});
