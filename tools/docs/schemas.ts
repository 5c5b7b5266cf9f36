import { definitionOf, exampleOf, isScalar, jsonSchema, type Class, type Definition } from '@stillwater/contract-kit';
import { fromEntries, type Json, type System } from './system.ts';

export const schemaRef = ({ className }: { className: string }) => `#/components/schemas/${className}`;

/** The classes and everything nested in them, each once, sorted by name. */
export function withParts(types: Iterable<Class>): Definition[] {
  const found = new Map<Class, Definition>();
  const add = (type: Class) => {
    if (found.has(type)) return;
    const definition = definitionOf(type);
    found.set(type, definition);
    for (const { holds } of definition.fields) if (!isScalar(holds)) add(holds());
  };
  for (const type of types) add(type);
  return [...found.values()].sort((a, b) => (a.className < b.className ? -1 : 1));
}

/** `components.schemas`: one schema per class, referring to each other. */
export function componentSchemas(
  { comments }: System,
  definitions: readonly Definition[],
  isClosed: (definition: Definition) => boolean,
): Json {
  return fromEntries(definitions, (definition) => {
    const description = comments.get(definition.className);
    const schema = {
      ...(description && { description }),
      ...jsonSchema(definition.type, { closed: isClosed(definition), ref: schemaRef }),
      examples: [exampleOf(definition.type)],
    };
    return [definition.className, schema];
  });
}
