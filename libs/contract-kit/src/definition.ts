import type { Class, Field } from './field.js';
import { shapeOf } from './shape.js';

/** A command that every service answers; who asks says which one. */
export const EVERY_SERVICE = '*';

interface Described {
  /** Unique in the system, with its version for events and commands: `inquiry.received.v1`. */
  readonly name: string;
  readonly type: Class;
  /** The class's name, unique too: the schema's name in the documents. */
  readonly className: string;
  readonly fields: readonly Field[];
  /** Places of sensitive values, as `items[*].givenName`. */
  readonly sensitivePaths: readonly string[];
  readonly example?: object;
}

export interface EventDefinition extends Described {
  readonly kind: 'event';
  readonly owner: string;
  readonly aggregate: string;
  readonly fact: string;
  readonly version: number;
  /** The field that holds the aggregate's id: events of one aggregate keep their order. */
  readonly key: string;
  readonly example: object;
}

export interface CommandDefinition extends Described {
  readonly kind: 'command';
  /** The service that answers, or EVERY_SERVICE. */
  readonly owner: string;
  readonly version: number;
  readonly answers: Class;
  readonly callers: readonly string[];
  /** True when answering changes nothing. */
  readonly reads: boolean;
  readonly example: object;
}

export interface ViewDefinition extends Described {
  readonly kind: 'view';
}

export type Definition = EventDefinition | CommandDefinition | ViewDefinition;

const byClass = new Map<Class, Definition>();
const taken = new Map<string, Class>();

/** Called by @Event, @Command and @View, after they have checked the definition. */
export function register(definition: Definition): void {
  for (const name of [definition.name, definition.className]) {
    if (taken.has(name)) throw new TypeError(`${definition.className}: the name ${name} is taken.`);
  }
  taken.set(definition.name, definition.type).set(definition.className, definition.type);
  byClass.set(definition.type, definition);
}

/** @throws TypeError for a class without @Event, @Command or @View of its own. */
export function definitionOf(type: Class): Definition {
  const definition = byClass.get(type);
  if (!definition) throw new TypeError(`${type.name} is not a contract: it has no @Event, @Command or @View.`);
  return definition;
}

export function eventOf(type: Class): EventDefinition {
  const definition = definitionOf(type);
  if (definition.kind !== 'event') throw new TypeError(`${type.name} is not an event.`);
  return definition;
}

export function commandOf(type: Class): CommandDefinition {
  const definition = definitionOf(type);
  if (definition.kind !== 'command') throw new TypeError(`${type.name} is not a command.`);
  return definition;
}

/** Every contract that has been imported, sorted by kind and name. */
export function allDefinitions(): Definition[] {
  return [...byClass.values()].sort((a, b) => compare(`${a.kind} ${a.name}`, `${b.kind} ${b.name}`));
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function describeClass(type: Class, name: string): Omit<Described, 'example'> {
  const { fields } = shapeOf(type);
  return { name, type, className: type.name, fields, sensitivePaths: fields.flatMap(sensitivePathsOf) };
}

function sensitivePathsOf(field: Field): string[] {
  const place = field.list ? `${field.name}[*]` : field.name;
  const own = field.sensitive ? [place] : [];
  if (typeof field.holds !== 'function') return own;
  return [...own, ...definitionOf(field.holds()).sensitivePaths.map((path) => `${place}.${path}`)];
}
