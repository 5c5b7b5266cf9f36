/** Everything that the documents are made from, gathered once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  allDefinitions,
  EVERY_SERVICE,
  type CommandDefinition,
  type Definition,
  type EventDefinition,
} from '@stillwater/contract-kit';
import { httpRoutes, type HttpRoute } from '@stillwater/contracts';
import { readAnswers, readComments, readOverheard, readReactions, type Listener } from './sources.ts';

/** One event at one method, behind one durable consumer. */
export interface Reaction {
  service: string;
  /** `screening-raise-flag` */
  consumer: string;
  /** Class name of the event. */
  event: string;
}

export interface System {
  version: string;
  definitions: readonly Definition[];
  events: readonly EventDefinition[];
  commands: readonly CommandDefinition[];
  routes: readonly HttpRoute[];
  reactions: readonly Reaction[];
  /** Heard as they are published, without a consumer. */
  overheard: readonly Listener[];
  /** Documentation comments by class name. */
  comments: ReadonlyMap<string, string>;
  answers: readonly Listener[];
}

export function readSystem(root: string): System {
  const definitions = allDefinitions();
  const events = definitions.filter((definition) => definition.kind === 'event');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    version: manifest.version,
    definitions,
    events,
    commands: definitions.filter((definition) => definition.kind === 'command'),
    routes: httpRoutes,
    reactions: readReactions(root).map(asReaction),
    overheard: readOverheard(root),
    answers: readAnswers(root),
    comments: readComments(root),
  };
}

/** Messages that nobody reads, and readers of what is no message. */
export function listenerFaults({ events, commands, reactions, overheard, answers }: System): string[] {
  const unheardOf = reactions.filter(({ event }) => !events.some(({ className }) => className === event));
  const unanswered = commands.filter(({ className, owner }) => {
    return !answers.some(
      ({ project, message }) => message === className && (owner === EVERY_SERVICE || owner === project),
    );
  });
  return [
    ...overheard
      .filter(({ message }) => !events.some(({ className }) => className === message))
      .map(({ project, message }) => `${project} overhears ${message}, which is no event`),
    ...unheardOf.map(({ consumer, event }) => `${consumer} reacts to ${event}, which is no event`),
    ...unanswered.map(({ name, owner }) => `${name} is not answered by ${owner === EVERY_SERVICE ? 'anybody' : owner}`),
  ];
}

/** The consumer of `raiseFlagForInquiry` in screening is `screening-raise-flag-for-inquiry`. */
function asReaction({ project, method, message }: Listener): Reaction {
  const kebab = method.replace(/[A-Z]/g, (letter, at: number) => (at === 0 ? '' : '-') + letter.toLowerCase());
  return { service: project, consumer: `${project}-${kebab}`, event: message };
}

/** A part of a generated document: plain JSON with keys in the order of the text. */
export type Json = { [key: string]: unknown };

export function fromEntries<T>(items: readonly T[], entry: (item: T) => [string, unknown]): Json {
  return Object.fromEntries(items.map(entry));
}
