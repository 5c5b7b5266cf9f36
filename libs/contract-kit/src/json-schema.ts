import { definitionOf, type Definition } from './definition.js';
import { isScalar, type Class, type Field, type JsonSchema } from './field.js';

export interface JsonSchemaOptions {
  /** True refuses undeclared fields, as HTTP and commands do; events stay open. */
  readonly closed: boolean;
  /** Where a document keeps the schema of a part, as `#/components/schemas/ConsentGiven`; unset writes parts in place. */
  readonly ref?: (part: Definition) => string;
}

/** The class as JSON Schema (2020-12): what it accepts is what `parse` accepts. */
export function jsonSchema(type: Class, options: JsonSchemaOptions): JsonSchema {
  return objectSchema(definitionOf(type).fields, options);
}

/** The schema of one field's value. */
export function fieldSchema(field: Field, options: JsonSchemaOptions): JsonSchema {
  const item = isScalar(field.holds) ? field.holds.schema : partSchema(field.holds(), options);
  const value = field.list ? listSchema(item, field.list) : item;
  return {
    ...(field.nullable ? { anyOf: [value, { type: 'null' }] } : value),
    ...(field.description && { description: field.description }),
    ...(field.sensitive && { 'x-sensitive': field.sensitive }),
  };
}

export function objectSchema(fields: readonly Field[], options: JsonSchemaOptions): JsonSchema {
  const required = fields.filter((field) => !field.optional).map((field) => field.name);
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, options)])),
    ...(options.closed && { additionalProperties: false }),
  };
}

function listSchema(items: JsonSchema, { min, max }: NonNullable<Field['list']>): JsonSchema {
  return { type: 'array', items, ...(min > 0 && { minItems: min }), maxItems: max };
}

function partSchema(part: Class, options: JsonSchemaOptions): JsonSchema {
  return options.ref ? { $ref: options.ref(definitionOf(part)) } : jsonSchema(part, options);
}
