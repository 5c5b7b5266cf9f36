import type { Class, Field } from './field.js';

/** The fields of a class, those it inherits included, ready for reading. */
export interface Shape {
  readonly prototype: object;
  readonly fields: readonly Field[];
  readonly names: ReadonlySet<string>;
}

const declared = new WeakMap<object, Field[]>();
const shapes = new WeakMap<object, Shape>();

/** Called by the field decorators. */
export function addField(prototype: object, field: Field): void {
  if (!/^[a-z][A-Za-z0-9]*$/.test(field.name) || field.name in Object.prototype) {
    throw new TypeError(`${prototype.constructor.name}.${field.name}: not a name for a field.`);
  }
  const fields = declared.get(prototype) ?? [];
  declared.set(prototype, [...fields, field]);
}

export function shapeOf(type: Class): Shape {
  const prototype = type.prototype as object;
  let shape = shapes.get(prototype);
  if (!shape) {
    const fields = fieldsOf(prototype);
    shape = { prototype, fields, names: new Set(fields.map((field) => field.name)) };
    shapes.set(prototype, shape);
  }
  return shape;
}

/** Inherited fields come first; a field declared again replaces the inherited one in its place. */
function fieldsOf(prototype: object | null): Field[] {
  if (prototype === null || prototype === Object.prototype) return [];
  const byName = new Map(
    fieldsOf(Object.getPrototypeOf(prototype) as object | null).map((field) => [field.name, field]),
  );
  for (const field of declared.get(prototype) ?? []) byName.set(field.name, field);
  return [...byName.values()];
}
