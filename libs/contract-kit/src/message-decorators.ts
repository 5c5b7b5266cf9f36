import { definitionOf, describeClass, register, type Definition } from './definition.js';
import { isScalar, type Class, type Field } from './field.js';
import { parseShape } from './parse.js';
import { shapeOf } from './shape.js';

const EVENT_NAME = /^(?<aggregate>[a-z][a-z0-9_-]*)\.(?<fact>[a-z][a-z0-9_-]*)\.v(?<version>[1-9]\d*)$/;
const COMMAND_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.v(?<version>[1-9]\d*)$/;
const VIEW_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** An event may carry a name of a rule or a clinic, not prose. */
const LONGEST_TEXT_OF_AN_EVENT = 200;

export interface EventOptions {
  /** The service that says it. */
  readonly owner: string;
  /** The field with the aggregate's id. */
  readonly key: string;
  readonly example: object;
}

export interface CommandOptions {
  /** The service that answers, or EVERY_SERVICE. */
  readonly owner: string;
  readonly answers: Class;
  /** The services that may ask; the broker's permissions are made from this. */
  readonly callers: readonly [string, ...string[]];
  readonly example: object;
  /** True when answering changes nothing. */
  readonly reads?: true;
}

/**
 * A fact, said by its owner and heard by whoever cares. Name: `<aggregate>.<fact>.v<n>`, the fact in the past tense.
 * An event travels far and stays long, so it can't hold a sensitive field, nor free text.
 */
export function Event(name: string, options: EventOptions) {
  return (type: Class): void => {
    const match = EVENT_NAME.exec(name)?.groups as { aggregate: string; fact: string; version: string } | undefined;
    if (!match) refuse(type, `${name} is not <aggregate>.<fact>.v<n>`);
    const described = describe(type, name, options.example);
    const key = described.fields.find((field) => field.name === options.key);
    if (!key || !isScalar(key.holds) || key.holds.type !== 'id' || key.list || key.optional || key.nullable) {
      refuse(type, `the key ${options.key} is not a required @Id`);
    }
    if (described.sensitivePaths.length > 0) {
      refuse(type, `an event can't hold sensitive fields: ${described.sensitivePaths.join(', ')}`);
    }
    for (const field of described.fields) refuseProse(type, field);
    const { aggregate, fact, version } = match;
    register({ kind: 'event', ...described, ...options, aggregate, fact, version: Number(version) });
  };
}

/** A question or an order to its owner, answered within a deadline. Name: `<verb>-<noun>.v<n>`. */
export function Command(name: string, options: CommandOptions) {
  return (type: Class): void => {
    const version = COMMAND_NAME.exec(name)?.groups?.version;
    if (!version) refuse(type, `${name} is not <verb>-<noun>.v<n>`);
    if (definitionOf(options.answers).kind !== 'view') refuse(type, 'a command is answered with a view');
    if (options.callers.length === 0) refuse(type, 'a command needs a caller');
    const described = describe(type, name, options.example);
    register({ kind: 'command', ...described, ...options, reads: options.reads ?? false, version: Number(version) });
  };
}

/** What a command answers, what HTTP takes and gives, and the parts of other messages. */
export function View(name: string, options: { readonly example?: object } = {}) {
  return (type: Class): void => {
    if (!VIEW_NAME.test(name)) refuse(type, `${name} is not a name in lower case with hyphens`);
    register({ kind: 'view', ...describe(type, name, options.example), example: options.example });
  };
}

function describe(type: Class, name: string, example: object | undefined) {
  for (const field of shapeOf(type).fields) {
    if (!isScalar(field.holds) && partOf(type, field).kind !== 'view') refuse(type, `${field.name} must hold a view`);
  }
  const described = describeClass(type, name);
  if (example) parseShape(`The example of ${type.name}`, shapeOf(type), example, { unknown: 'refuse' });
  return described;
}

/** Parts are defined before their whole, so no contract can hold itself. */
function partOf(type: Class, field: Field): Definition {
  const part = (field.holds as () => Class)() as Class | undefined;
  return part ? definitionOf(part) : refuse(type, `${field.name} holds a class that is not defined yet`);
}

function refuseProse(type: Class, field: Field): void {
  if (!isScalar(field.holds)) {
    for (const part of shapeOf(field.holds()).fields) refuseProse(type, part);
  } else if (Number(field.holds.type === 'text' ? field.holds.schema.maxLength : 0) > LONGEST_TEXT_OF_AN_EVENT) {
    refuse(type, `${field.name} has room for free text (over ${LONGEST_TEXT_OF_AN_EVENT} characters)`);
  }
}

function refuse(type: Class, reason: string): never {
  throw new TypeError(`${type.name}: ${reason}.`);
}
