import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';

import type { Scalar } from './field.js';
import { each } from './fields.js';

const ajv = new Ajv2020();
formats.default(ajv);

interface Table {
  kind: Scalar;
  accepts: readonly unknown[];
  refuses: readonly unknown[];
}

const LONG_NAME = 'ö'.repeat(80);

const tables: Record<string, Table> = {
  id: {
    kind: each.id,
    accepts: ['01995a10-3c40-7b1e-9d2f-6a4c8e105501'],
    refuses: ['01995A10-3C40-7B1E-9D2F-6A4C8E105501', '01995a103c407b1e9d2f6a4c8e105501', '', 7, null, ['a']],
  },
  instant: {
    kind: each.instant,
    accepts: ['2026-11-03T14:00:00Z', '2026-11-03T14:00:00.123456Z', '2028-02-29T23:59:59Z'],
    refuses: [
      '2026-11-03',
      '2026-11-03T14:00Z',
      '2026-11-03T14:00:00',
      '2026-11-03T14:00:00+00:00',
      '2026-11-03T24:00:00Z',
      '2026-02-30T14:00:00Z',
      '2027-02-29T14:00:00Z',
      1_762_178_400_000,
    ],
  },
  date: {
    kind: each.date,
    accepts: ['2028-02-29'],
    refuses: ['2027-02-29', '2026-1-3', '2026-11-03T14:00:00Z', 20261103],
  },
  'time of day': { kind: each.timeOfDay, accepts: ['00:00', '23:59'], refuses: ['24:00', '8:00', '08:60', '08:00:00'] },
  zone: {
    kind: each.zone,
    accepts: ['America/New_York', 'America/Argentina/Buenos_Aires', 'US/Eastern', 'UTC'],
    refuses: ['+05:00', 'america/new_york', ''],
  },
  language: {
    kind: each.language,
    accepts: ['en', 'en-US', 'zh-Hant-TW', 'en-US-u-hc-h12'],
    refuses: ['e', 'en_US', '', 'english'],
  },
  text: {
    kind: each.text({ max: 80 }),
    accepts: ['Avery', ' a ', "O'Neil-Ñandú", LONG_NAME, '😀'.repeat(80)],
    refuses: ['', '   ', 'a\nb', 'a\u0000b', `${LONG_NAME}x`, 5, {}, ['Avery']],
  },
  'text of several lines': {
    kind: each.text({ max: 20, multiline: true }),
    accepts: ['a\r\n\tb'],
    refuses: ['\n\t ', 'a\u0000', 'a\u0008'],
  },
  'text that may be empty': {
    kind: each.text({ min: 0, max: 3 }),
    accepts: ['', ' ', 'abc'],
    refuses: ['abcd', 'a\n'],
  },
  'text of a form': {
    kind: each.text({ max: 12, pattern: /^[a-z]+(-[a-z]+)*$/ }),
    accepts: ['asheville', 'a-b'],
    refuses: ['A', '-a', 'asheville-river'],
  },
  choice: { kind: each.oneOf(['sms', 'email']), accepts: ['sms'], refuses: ['SMS', '', 'constructor', 0, ['sms']] },
  int: {
    kind: each.int({ min: 1, max: 100 }),
    accepts: [1, 100],
    refuses: [0, 101, 1.5, '1', NaN, Infinity, true, null],
  },
  version: { kind: each.version, accepts: [1, 2_147_483_647], refuses: [0, 2_147_483_648] },
  flag: { kind: each.flag, accepts: [true, false], refuses: ['true', 1, 0, null] },
  email: {
    kind: each.email,
    accepts: ['avery.lane@example.com', "o'neil+kap@mail.example.com"],
    refuses: [
      'avery',
      'avery@localhost',
      'Avery <avery@example.com>',
      'avery@example.com\nBcc: x@example.com',
      '"a b"@example.com',
      `${'a'.repeat(250)}@example.com`,
    ],
  },
  phone: {
    kind: each.phone,
    accepts: ['+18285550142', '+4930123456'],
    refuses: ['828-555-0142', '+08285550142', '+1828', '18285550142'],
  },
  'US state': { kind: each.usState, accepts: ['NC', 'DC', 'PR'], refuses: ['nc', 'ZZ', 'North Carolina'] },
  token: { kind: each.token, accepts: ['c3f9k2-Qk2_mZ8tV0aLx4Yd1'], refuses: ['short', 'c3f9k2.Qk2/mZ8tV0aLx4Yd1=='] },
  url: {
    kind: each.url,
    accepts: ['https://example.com/a?b=c', 'http://localhost:3000/inbox'],
    refuses: ['javascript:alert(1)', '//example.com', 'ftp://example.com', 'https://a b'],
  },
};

describe.each(Object.entries(tables))('%s', (_name, { kind, accepts, refuses }) => {
  const validates = ajv.compile(kind.schema);

  it.each(accepts)('accepts %j, and so does its schema', (value) => {
    expect(kind.check(value)).toBeUndefined();
    expect(validates(value)).toBe(true);
  });

  it.each(refuses)('refuses %j, and so does its schema', (value) => {
    expect(kind.check(value)).toBeDefined();
    expect(validates(value)).toBe(false);
  });

  it('accepts nothing that its schema refuses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.emailAddress(), fc.webUrl(), fc.uuid()), (value) => {
        if (kind.check(value) === undefined) expect(validates(value)).toBe(true);
      }),
    );
  });
});

describe('where a schema can only be wider', () => {
  it.each([
    [each.zone, 'Mars/Olympus_Mons'],
    [each.text({ max: 5 }), '\ud800'],
    [each.email, `avery@${'a'.repeat(64)}.example.com`],
  ])('refuses what has the form alone: %#', (kind, value) => {
    expect(kind.check(value)).toMatchObject({ code: 'format' });
  });
});

describe('text', () => {
  it('is decided in one pass, however hostile', () => {
    const kind = each.text({ max: 1_000_000, multiline: true });
    const started = performance.now();
    kind.check(`${' \n'.repeat(100_000)}${'a'.repeat(100_000)}\u0000`);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it.each([{ max: 0 }, { max: -1 }, { max: 1.5 }, { min: 5, max: 4 }])(
    'needs a length that makes sense: %j',
    (options) => {
      expect(() => each.text(options)).toThrow('longest length');
    },
  );
});

it('refuses choices that repeat and ranges that run downwards', () => {
  expect(() => each.oneOf(['a', 'a'])).toThrow('differ');
  expect(() => each.int({ min: 2, max: 1 })).toThrow('upwards');
});
