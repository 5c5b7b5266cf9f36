import { commandOf, EVERY_SERVICE, eventOf } from './definition.js';
import type { Class } from './field.js';

/** How many ordered lanes the events of an installation run in. Changing it reorders what is in flight. */
export const PARTITIONS = 16;

const ID = /^[0-9a-f-]{36}$/;
const SERVICE = /^[a-z][a-z0-9-]*$/;

/** The lane of an aggregate, `00` to `15`: FNV-1a (32 bit) of its id, the same on every machine and in every release. */
export function partitionOf(aggregateId: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < aggregateId.length; index += 1) {
    hash = Math.imul(hash ^ aggregateId.charCodeAt(index), 0x01000193);
  }
  return String((hash >>> 0) % PARTITIONS).padStart(2, '0');
}

/** `evt.<partition>.<clinicId>.<owner>.<aggregate>.<fact>.v<n>` */
export function subjectOf(event: Class, clinicId: string, aggregateId: string): string {
  if (!ID.test(clinicId) || !ID.test(aggregateId))
    throw new TypeError('A subject needs the ids of clinic and aggregate.');
  const { owner, name } = eventOf(event);
  return `evt.${partitionOf(aggregateId)}.${clinicId}.${owner}.${name}`;
}

/** Every clinic's events of this class: `evt.*.*.<owner>.<aggregate>.<fact>.v<n>` */
export function filterOf(event: Class): string {
  const { owner, name } = eventOf(event);
  return `evt.*.*.${owner}.${name}`;
}

/**
 * `ask.<owner>.<caller>.<command>-v<n>`: the broker lets a service ask under its own name only.
 * @param owner whom to ask, where every service answers the command.
 */
export function askSubject(command: Class, caller: string, owner?: string): string {
  const definition = commandOf(command);
  if (!definition.callers.includes(caller)) throw new TypeError(`${caller} is no caller of ${definition.name}.`);
  return `ask.${ownerOf(command, owner)}.${caller}.${askToken(definition.name)}`;
}

/** What the owner listens to: `ask.<owner>.*.<command>-v<n>` */
export function askFilter(owner: string, command: Class): string {
  return `ask.${ownerOf(command, owner)}.*.${askToken(commandOf(command).name)}`;
}

function ownerOf(command: Class, asked: string | undefined): string {
  const { owner, name } = commandOf(command);
  const answering = owner === EVERY_SERVICE ? asked : owner;
  if (!answering || !SERVICE.test(answering)) throw new TypeError(`${name} is answered by every service: say which.`);
  if (asked && asked !== answering) throw new TypeError(`${asked} doesn't answer ${name}: ${owner} does.`);
  return answering;
}

function askToken(name: string): string {
  return name.replace('.', '-');
}
