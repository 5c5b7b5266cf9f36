import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';

import { ContractViolation } from './contract-violation.js';
import type { FieldError } from './field.js';
import { each } from './fields.js';
import { Email, Flag, Id, Instant, Int, ListOf, Nested, OneOf, Text, Zone } from './field-decorators.js';
import { jsonSchema } from './json-schema.js';
import { View } from './message-decorators.js';
import { parse, validateOutgoing } from './parse.js';

@View('parse-consent')
class Consent {
  @OneOf(['sms', 'email']) kind!: 'sms' | 'email';
  @Text({ max: 20 }) textVersion!: string;
}

class WithId {
  @Id() id!: string;
}

@View('parse-visit')
class Visit extends WithId {
  constructor() {
    super();
    throw new Error('A constructor runs while reading.');
  }

  @Text({ max: 20 }) name!: string;
  @Email({ optional: true }) email?: string;
  @Int({ min: 0, max: 10, nullable: true }) count!: number | null;
  @Flag({ optional: true }) urgent?: boolean;
  @Zone({ clearable: true }) zone?: string | null;
  @Instant() at!: string;
  @Nested(() => Consent) main!: Consent;
  @Nested(() => Consent, { optional: true }) other?: Consent;
  @ListOf(() => Consent, { max: 3 }) consents!: Consent[];
  @ListOf(each.id, { min: 1, max: 2, optional: true }) ids?: string[];
}

const ID = '01995a10-3c40-7b1e-9d2f-6a4c8e105501';
const consent = { kind: 'sms', textVersion: 'v1' };
const visit = { id: ID, name: 'Avery', count: 3, at: '2026-11-03T14:00:00Z', main: consent, consents: [consent] };

function faultsOf(value: unknown, unknown: 'refuse' | 'ignore' = 'refuse'): FieldError[] {
  try {
    parse(Visit, value, { unknown });
    return [];
  } catch (error) {
    if (error instanceof ContractViolation) return [...error.errors];
    throw error;
  }
}

const places = (value: unknown, unknown?: 'refuse' | 'ignore') =>
  faultsOf(value, unknown).map(({ pointer, code }) => `${pointer} ${code}`);

describe('parse', () => {
  it('gives instances with the declared fields alone, without running a constructor', () => {
    const parsed = parse(Visit, visit, { unknown: 'refuse' });
    expect(parsed).toBeInstanceOf(Visit);
    expect(parsed.main).toBeInstanceOf(Consent);
    expect(parsed.consents[0]).toBeInstanceOf(Consent);
    expect({ ...parsed }).toEqual(visit);
    expect(parsed).not.toBe(visit);
  });

  it.each<[string, object, string[]]>([
    ['a missing field', { name: undefined }, ['/name required']],
    ['a missing nested object', { main: undefined }, ['/main required']],
    ['null through optional', { email: null, other: null, ids: null }, ['/email type', '/other type', '/ids type']],
    ['null for required', { name: null, main: null, consents: null }, ['/name type', '/main type', '/consents type']],
    ['a bare date', { at: '2026-11-03' }, ['/at format']],
    ['a Date', { at: new Date(0) }, ['/at type']],
    ['a text for a number', { count: '3' }, ['/count type']],
    ['an object with a toString', { name: { toString: () => 'Avery' } }, ['/name type']],
    ['a boxed text', { name: new String('Avery') }, ['/name type']],
    ['a list for an object', { main: [consent] }, ['/main type']],
    ['an object for a list', { consents: { 0: consent, length: 1 } }, ['/consents type']],
    ['a list too long', { consents: [consent, consent, consent, consent] }, ['/consents length']],
    ['a list too short', { ids: [] }, ['/ids length']],
    ['a list with a hole', { consents: Array(1) }, ['/consents/0 type']],
    [
      'a nested fault',
      { consents: [consent, { kind: 'fax' }] },
      ['/consents/1/kind choice', '/consents/1/textVersion required'],
    ],
    ['an item', { ids: [ID, 'x'] }, ['/ids/1 format']],
    ['a nested unknown field', { main: { ...consent, extra: 1 } }, ['/main/extra unknown']],
    ['an unknown field, escaped', { 'a/b~c': 1 }, ['/a~1b~0c unknown']],
  ])('refuses %s', (_case, change, expected) => {
    expect(places({ ...visit, ...change })).toEqual(expected);
  });

  it.each([null, undefined, 'text', 5, true, [], [visit], () => visit])('refuses %p as a document', (value) => {
    expect(places(value)).toEqual([' type']);
  });

  it('accepts null where a field is nullable, and absence where it is optional', () => {
    const parsed = parse(Visit, { ...visit, count: null, email: undefined }, { unknown: 'refuse' });
    expect(parsed.count).toBeNull();
    expect(Object.keys(parsed)).not.toContain('email');
  });

  it('tells apart, in a merge patch, what stays from what is taken away', () => {
    expect(Object.keys(parse(Visit, visit, { unknown: 'refuse' }))).not.toContain('zone');
    expect(parse(Visit, { ...visit, zone: null }, { unknown: 'refuse' })).toHaveProperty('zone', null);
    expect(places({ ...visit, zone: '' })).toEqual(['/zone format']);
  });

  it('ignores unknown fields when open, at every depth, and drops them', () => {
    const parsed = parse(Visit, { ...visit, extra: 1, main: { ...consent, extra: 1 } }, { unknown: 'ignore' });
    expect(Object.keys(parsed)).not.toContain('extra');
    expect(Object.keys(parsed.main)).not.toContain('extra');
  });

  it('reads own fields only', () => {
    expect(places(Object.create(visit))).toContain('/name required');
    const own = Object.getOwnPropertyDescriptor(Object.prototype, 'name');
    Object.defineProperty(Object.prototype, 'name', { value: 'Mallory', configurable: true });
    try {
      expect(places({ ...visit, name: undefined })).toEqual(['/name required']);
    } finally {
      if (own) Object.defineProperty(Object.prototype, 'name', own);
      else Reflect.deleteProperty(Object.prototype, 'name');
    }
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('takes %s for an unknown field', (name) => {
    const hostile: unknown = JSON.parse(JSON.stringify(visit).replace('{', `{"${name}":{"polluted":true},`));
    expect(places(hostile)).toEqual([`/${name} unknown`]);
    const parsed = parse(Visit, hostile, { unknown: 'ignore' });
    expect(Object.getPrototypeOf(parsed)).toBe(Visit.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.hasOwn(parsed, name)).toBe(false);
  });

  it('reports at most a hundred faults, and never repeats a value', () => {
    const flood = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`secret${index}`, 'private words']));
    expect(faultsOf(flood)).toHaveLength(100);
    expect(
      JSON.stringify(faultsOf({ ...visit, name: 'private words, far too many of them', email: 'private words' })),
    ).not.toContain('private');
  });

  it('cuts the name of an unknown field', () => {
    expect(faultsOf({ ...visit, ['x'.repeat(1000)]: 1 })[0]!.pointer).toHaveLength(65);
  });

  it('needs a contract', () => {
    expect(() => parse(WithId, { id: ID }, { unknown: 'refuse' })).toThrow('WithId is not a contract');
  });
});

describe('validateOutgoing', () => {
  it('lets nothing undeclared out', () => {
    const leaking = { ...visit, diagnosis: 'x' } as unknown as Visit;
    expect(() => validateOutgoing(Visit, leaking)).toThrow(ContractViolation);
  });

  it('accepts an instance', () => {
    const parsed = parse(Visit, visit, { unknown: 'refuse' });
    expect(validateOutgoing(Visit, parsed)).toEqual(parsed);
  });
});

describe('parse and the JSON Schema', () => {
  const ajv = new Ajv2020();
  formats.default(ajv);
  ajv.addKeyword('x-sensitive');
  const schemas = {
    refuse: ajv.compile(jsonSchema(Visit, { closed: true })),
    ignore: ajv.compile(jsonSchema(Visit, { closed: false })),
  };

  const someConsent = fc.record({
    kind: fc.constantFrom('sms', 'email', 'fax'),
    textVersion: fc.string({ maxLength: 22 }),
  });
  const noise = fc.oneof(fc.jsonValue(), fc.constant(ID), fc.constant('2026-11-03T14:00:00Z'));
  /** A sound visit with some fields replaced, removed or added. */
  const almost = fc
    .record(
      {
        name: fc.oneof(fc.string({ maxLength: 25 }), noise),
        count: fc.oneof(fc.integer({ min: -2, max: 12 }), noise),
        email: fc.oneof(fc.constant('avery@example.com'), noise),
        at: fc.oneof(fc.constantFrom('2026-11-03', '2026-02-30T00:00:00Z'), noise),
        main: fc.oneof(someConsent, noise),
        other: fc.oneof(someConsent, noise),
        consents: fc.oneof(fc.array(someConsent, { maxLength: 4 }), noise),
        ids: fc.oneof(fc.array(fc.oneof(fc.constant(ID), fc.string()), { maxLength: 3 }), noise),
        extra: noise,
      },
      { requiredKeys: [] },
    )
    .chain((change) =>
      fc.subarray(Object.keys(visit)).map((dropped) => {
        const document: Record<string, unknown> = { ...visit, ...change };
        for (const key of dropped.slice(0, 1)) delete document[key];
        return document;
      }),
    );

  it.each(['refuse', 'ignore'] as const)('agree on every document (unknown fields: %s)', (unknown) => {
    fc.assert(
      fc.property(almost, (document) => {
        expect(schemas[unknown](document)).toBe(places(document, unknown).length === 0);
      }),
      { numRuns: 2000 },
    );
  });
});
