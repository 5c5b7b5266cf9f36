import { definitionOf } from './definition.js';
import { isScalar, type Class } from './field.js';

/**
 * The contract's example, for documents and tests. A view may leave its own out when all it requires are its parts:
 * then theirs make it up.
 * @throws TypeError when there is none.
 */
export function exampleOf(type: Class): Readonly<Record<string, unknown>> {
  const { example, fields } = definitionOf(type);
  if (example) return { ...example };
  const made: Record<string, unknown> = {};
  for (const { name, holds, list, optional } of fields) {
    if (optional) continue;
    if (isScalar(holds)) throw new TypeError(`${type.name} needs an example: nothing says what ${name} is like.`);
    made[name] = list ? [exampleOf(holds())] : exampleOf(holds());
  }
  return made;
}
