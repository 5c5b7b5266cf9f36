import { describe, expect, it } from '@jest/globals';
import {
  allDefinitions,
  ContractViolation,
  exampleOf,
  isScalar,
  jsonSchema,
  parse,
  type Definition,
  type Field,
} from '@stillwater/contract-kit';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

import './index.js';

const ajv = new Ajv2020();
formats.default(ajv);
ajv.addKeyword('x-sensitive');

type Document = Readonly<Record<string, unknown>>;

function parses({ type }: Definition, document: Document, unknown: 'refuse' | 'ignore' = 'refuse'): boolean {
  try {
    parse(type, document, { unknown });
    return true;
  } catch (error) {
    if (error instanceof ContractViolation) return false;
    throw error;
  }
}

/** What no field of this kind may hold. */
function wrongFor({ holds, list }: Field): unknown[] {
  if (list || !isScalar(holds)) return ['text', 5, true];
  switch (holds.type) {
    case 'int':
      return ['5', 1.5, true, [1], {}];
    case 'flag':
      return ['true', 1, [true], {}];
    default:
      return [5, true, ['text'], {}];
  }
}

const definitions = allDefinitions().map(
  (definition) => [`${definition.kind} ${definition.name}`, definition] as const,
);

describe.each(definitions)('%s', (_name, definition) => {
  const example: Document = exampleOf(definition.type);
  const closed: ValidateFunction = ajv.compile(jsonSchema(definition.type, { closed: true }));
  const open: ValidateFunction = ajv.compile(jsonSchema(definition.type, { closed: false }));

  it('accepts its example', () => {
    expect(parses(definition, example)).toBe(true);
    expect(closed(example)).toBe(true);
    expect(open(example)).toBe(true);
  });

  it('refuses its example without a required field', () => {
    for (const { name } of definition.fields.filter((field) => !field.optional)) {
      const { [name]: _removed, ...rest } = example;
      expect([name, parses(definition, rest, 'ignore'), open(rest)]).toEqual([name, false, false]);
    }
  });

  it('refuses its example with a field of another type', () => {
    for (const field of definition.fields) {
      for (const wrong of [...wrongFor(field), ...(field.nullable ? [] : [null])]) {
        const changed = { ...example, [field.name]: wrong };
        expect([field.name, wrong, parses(definition, changed, 'ignore'), open(changed)]).toEqual([
          field.name,
          wrong,
          false,
          false,
        ]);
      }
    }
  });

  it('refuses an unknown field where closed, and ignores it where open', () => {
    const more = { ...example, unheardOf: 1 };
    expect([parses(definition, more, 'refuse'), closed(more)]).toEqual([false, false]);
    expect([parses(definition, more, 'ignore'), open(more)]).toEqual([true, true]);
  });

  it('calls instants …At and ids …Id', () => {
    // The names of FHIR are its own.
    if (definition.name.startsWith('fhir-')) return;
    for (const { name, holds, list } of definition.fields) {
      if (!isScalar(holds) || list) continue;
      if (holds.type === 'instant') expect(name).toMatch(/^at$|At$/);
      if (holds.type === 'id') expect(name).toMatch(/Id$/);
    }
  });
});

it('finds every contract of the system', () => {
  const kinds = definitions.map(([, { kind }]) => kind);
  for (const kind of ['event', 'command', 'view']) expect(kinds).toContain(kind);
});
