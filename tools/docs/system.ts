/** Everything that the documents are made from, gathered once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  allDefinitions,
  type CommandDefinition,
  type Definition,
  type EventDefinition,
} from '@stillwater/contract-kit';
import { httpRoutes, type HttpRoute } from '@stillwater/contracts';
import { readComments, readReactions, type Reaction } from './sources.ts';

export interface System {
  version: string;
  definitions: readonly Definition[];
  events: readonly EventDefinition[];
  commands: readonly CommandDefinition[];
  routes: readonly HttpRoute[];
  reactions: readonly Reaction[];
  /** Documentation comments by class name. */
  comments: ReadonlyMap<string, string>;
}

/** @throws Error when a service reacts to what is no event. */
export function readSystem(root: string): System {
  const definitions = allDefinitions();
  const events = definitions.filter((definition) => definition.kind === 'event');
  const reactions = readReactions(root);
  for (const { consumer, event } of reactions) {
    if (!events.some(({ className }) => className === event))
      throw new Error(`${consumer} reacts to ${event}, no event.`);
  }
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    version: manifest.version,
    definitions,
    events,
    commands: definitions.filter((definition) => definition.kind === 'command'),
    routes: httpRoutes,
    reactions,
    comments: readComments(root),
  };
}

/** A part of a generated document: plain JSON with keys in the order of the text. */
export type Json = { [key: string]: unknown };

export function fromEntries<T>(items: readonly T[], entry: (item: T) => [string, unknown]): Json {
  return Object.fromEntries(items.map(entry));
}
