import { describe, expect, it } from '@jest/globals';
import { boundaries } from './boundaries.ts';
import { faultsOf } from './planted.fixture.ts';

describe('boundaries', () => {
  it.each([
    ['a service its libraries', 'apps/inquiries/src/receive-inquiry.ts', '@stillwater/platform'],
    ['a service its own files', 'apps/inquiries/src/receive-inquiry.ts', './triage.rules.js'],
    ['a test the testing library', 'apps/inquiries/src/receive-inquiry.int-spec.ts', '@stillwater/testing'],
    ['a library’s test the testing library', 'libs/platform/src/unit-of-work.int-spec.ts', '@stillwater/testing'],
    ['a web app the client', 'apps/admin/src/api.ts', '@stillwater/api-client'],
    ['the tools a service', 'tools/stack/start.ts', '@stillwater/inquiries'],
    ['a journey the tools', 'apps/journeys/src/inquiry.e2e-spec.ts', '../../../tools/stack/start.ts'],
  ])('allow %s', (_what, path, specifier) => {
    expect(faultsOf(boundaries, { [path]: `import { x } from '${specifier}';` })).toEqual([]);
  });

  it.each([
    ['a service that imports another', 'apps/inquiries/src/a-b.ts', '@stillwater/screening'],
    ['a service that reaches into another by path', 'apps/inquiries/src/a-b.ts', '../../screening/src/x.js'],
    ['a service that uses test code', 'apps/inquiries/src/a-b.ts', '@stillwater/testing'],
    ['a service that goes past a front door', 'apps/inquiries/src/a-b.ts', '@stillwater/platform/src/clock.js'],
    ['a library that imports a service', 'libs/platform/src/x.ts', '@stillwater/inquiries'],
    ['a library that points up', 'libs/contract-kit/src/x.ts', '@stillwater/contracts'],
    ['a platform with a broker', 'libs/platform/src/x.ts', '@stillwater/messaging'],
    ['a web app with server code', 'apps/admin/src/x.tsx', '@stillwater/platform'],
    ['a dynamic import', 'apps/inquiries/src/a-b.ts', '@stillwater/screening', 'await import'],
    ['a re-export', 'apps/inquiries/src/a-b.ts', '@stillwater/screening', 'export'],
    ['a project that is not there', 'apps/inquiries/src/a-b.ts', '@stillwater/nowhere'],
  ])('refuse %s', (_what, path, specifier, form = 'import') => {
    const source = {
      import: `import { x } from '${specifier}';`,
      'await import': `const x = await import('${specifier}');`,
      export: `export { x } from '${specifier}';`,
    }[form];
    const faults = faultsOf(boundaries, { [path]: source ?? '' });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(path);
    expect(faults[0]).toContain(specifier.split('/src')[0]);
  });
});
