import { definitionOf } from './definition.js';
import { ContractViolation } from './contract-violation.js';
import { isScalar, type Class, type Field, type FieldError } from './field.js';
import { shapeOf, type Shape } from './shape.js';

export interface ParseOptions {
  /** What happens to a field that the class doesn't declare. HTTP and commands refuse it, events ignore it. */
  readonly unknown: 'refuse' | 'ignore';
}

/** Beyond this many faults the rest tells nobody anything. */
const MOST_FAULTS = 100;

/**
 * Reads a value from outside as an instance of a contract class. Only own properties count, the constructor isn't
 * called, and the result holds the declared fields alone.
 * @throws ContractViolation with every fault found.
 */
export function parse<T extends object>(type: Class<T>, value: unknown, options: ParseOptions): T {
  return parseShape<T>(definitionOf(type).name, shapeOf(type), value, options);
}

/**
 * The producer's side of `parse`: the same checks on what is about to leave, closed, so that nothing undeclared does.
 * @throws ContractViolation with every fault found.
 */
export function validateOutgoing<T extends object>(type: Class<T>, value: T): T {
  return parse(type, value, { unknown: 'refuse' });
}

/** As `parse`, for a class without a definition of its own. */
export function parseShape<T extends object>(name: string, shape: Shape, value: unknown, options: ParseOptions): T {
  const errors: FieldError[] = [];
  const result = readObject(shape, value, options.unknown === 'refuse', '', errors);
  if (errors.length > 0) throw new ContractViolation(name, errors.slice(0, MOST_FAULTS));
  return result as T;
}

function readObject(shape: Shape, value: unknown, closed: boolean, pointer: string, errors: FieldError[]): object {
  const result = Object.create(shape.prototype) as Record<string, unknown>;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    errors.push({ pointer, code: 'type', message: 'must be an object' });
    return result;
  }
  const source = value as Record<string, unknown>;
  for (const field of shape.fields) {
    const given = Object.hasOwn(source, field.name) ? source[field.name] : undefined;
    if (given === undefined) {
      if (!field.optional)
        errors.push({ pointer: `${pointer}/${field.name}`, code: 'required', message: 'is required' });
    } else {
      result[field.name] = readField(field, given, closed, pointer, errors);
    }
  }
  if (closed) refuseUnknown(shape, source, pointer, errors);
  return result;
}

function readField(field: Field, value: unknown, closed: boolean, pointer: string, errors: FieldError[]): unknown {
  if (value === null) {
    if (!field.nullable) {
      const message = field.optional ? 'must not be null; leave it out instead' : 'must not be null';
      errors.push({ pointer: `${pointer}/${field.name}`, code: 'type', message });
    }
    return null;
  }
  if (field.list) return readList(field, field.list, value, closed, `${pointer}/${field.name}`, errors);
  if (!isScalar(field.holds))
    return readObject(shapeOf(field.holds()), value, closed, `${pointer}/${field.name}`, errors);
  const fault = field.holds.check(value);
  if (fault) errors.push({ pointer: `${pointer}/${field.name}`, ...fault });
  return value;
}

function readList(
  { holds }: Field,
  { min, max }: NonNullable<Field['list']>,
  value: unknown,
  closed: boolean,
  pointer: string,
  errors: FieldError[],
): unknown[] {
  if (!Array.isArray(value)) {
    errors.push({ pointer, code: 'type', message: 'must be a list' });
    return [];
  }
  if (value.length < min || value.length > max) {
    errors.push({ pointer, code: 'length', message: `must have ${min} to ${max} items` });
    return [];
  }
  // Array.from also visits holes, which map would skip.
  return Array.from(value, (item: unknown, index) => {
    if (!isScalar(holds)) return readObject(shapeOf(holds()), item, closed, `${pointer}/${index}`, errors);
    const fault = holds.check(item);
    if (fault) errors.push({ pointer: `${pointer}/${index}`, ...fault });
    return item;
  });
}

function refuseUnknown(shape: Shape, source: object, pointer: string, errors: FieldError[]): void {
  for (const key of Object.keys(source)) {
    if (shape.names.has(key)) continue;
    const name = key.slice(0, 64).replaceAll('~', '~0').replaceAll('/', '~1');
    errors.push({ pointer: `${pointer}/${name}`, code: 'unknown', message: 'is not a field of this message' });
    if (errors.length >= MOST_FAULTS) return;
  }
}
