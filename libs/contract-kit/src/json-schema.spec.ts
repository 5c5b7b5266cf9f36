import { expect, it } from '@jest/globals';

import { Email, Flag, Id, ListOf, Nested } from './field-decorators.js';
import { each } from './fields.js';
import { jsonSchema } from './json-schema.js';
import { View } from './message-decorators.js';

@View('schema-part')
class Part {
  @Id() id!: string;
}

@View('schema-whole')
class Whole {
  @Email({ optional: true, description: 'Where to write.' }) email?: string;
  @Nested(() => Part, { nullable: true }) part!: Part | null;
  @ListOf(each.id, { min: 1, max: 3 }) ids!: string[];
  @Flag({ clearable: true }) urgent?: boolean | null;
}

const uuid = { type: 'string', format: 'uuid', pattern: expect.any(String) };

it('says required, null, lists, descriptions, data classes and closedness', () => {
  expect(jsonSchema(Whole, { closed: true })).toEqual({
    type: 'object',
    required: ['part', 'ids'],
    additionalProperties: false,
    properties: {
      email: {
        type: 'string',
        format: 'email',
        maxLength: 254,
        description: 'Where to write.',
        'x-sensitive': 'contact',
      },
      part: {
        anyOf: [
          { type: 'object', required: ['id'], properties: { id: uuid }, additionalProperties: false },
          { type: 'null' },
        ],
      },
      ids: { type: 'array', items: uuid, minItems: 1, maxItems: 3 },
      urgent: { anyOf: [{ type: 'boolean' }, { type: 'null' }] },
    },
  });
});

it('refers to its parts where a document keeps them once', () => {
  const schema = jsonSchema(Whole, { closed: false, ref: (part) => `#/components/schemas/${part.className}` });
  expect(schema).toMatchObject({
    properties: { part: { anyOf: [{ $ref: '#/components/schemas/Part' }, { type: 'null' }] } },
  });
  expect(schema).not.toHaveProperty('additionalProperties');
});
