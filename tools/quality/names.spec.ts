import { describe, expect, it } from '@jest/globals';
import { names } from './names.ts';
import { faultsOf } from './planted.fixture.ts';
import { sizes } from './sizes.ts';

describe('names of files', () => {
  it.each([
    'apps/inquiries/src/receive-inquiry.ts',
    'apps/inquiries/src/receive-inquiry.int-spec.ts',
    'apps/inquiries/src/inquiry.entity.ts',
    'apps/inquiries/src/inquiry-received.en.template.ts',
    'apps/inquiries/src/booking/book-appointment.ts',
    'apps/inquiries/src/sign-in/passwords.ts',
    'apps/inquiries/src/migrations/1795400000000-keep-people.ts',
    'apps/inquiries/src/main.ts',
    'apps/inquiries/src/index.ts',
  ])('may be %s', (path) => {
    expect(faultsOf(names, { [path]: '' })).toEqual([]);
  });

  it.each([
    'apps/inquiries/src/inquiry.service.ts',
    'apps/inquiries/src/inquiry.repository.ts',
    'apps/inquiries/src/inquiry.thing.ts',
    'apps/inquiries/src/inquiry.ts',
    'apps/inquiries/src/date-utils.ts',
    'apps/inquiries/src/services/receive-inquiry.ts',
    'apps/inquiries/src/booking/rules/book-appointment.ts',
    'apps/inquiries/src/booking/index.ts',
    'apps/inquiries/src/migrations/v2.ts',
    'libs/platform/src/helpers/clock.ts',
    'libs/platform/src/common.ts',
    'tools/stack/index.ts',
  ])('may not be %s', (path) => {
    expect(faultsOf(names, { [path]: '' }).join('\n')).toContain(path);
  });

  it('leave no front door wide open', () => {
    expect(faultsOf(names, { 'libs/platform/src/index.ts': `export * from './clock.js';` })).toHaveLength(1);
  });
});

describe('sizes of files', () => {
  it('end somewhere', () => {
    const long = { 'libs/platform/src/long.ts': '// one more line\n'.repeat(500) };
    expect(faultsOf(sizes, long)).toEqual(['libs/platform/src/long.ts has 500 lines: split it']);
  });
});
