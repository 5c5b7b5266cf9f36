import { Listeners } from './listeners.js';

/** What the broker must let a service do: read this consumer of that owner's stream. */
export interface ReactionPlace {
  consumer: string;
  owner: string;
  filter: string;
}

type Module = new (...parameters: never[]) => object;

/** The reactions of a service, read from its module without starting it. */
export function reactionsOf(service: string, module: Module): ReactionPlace[] {
  const { reactions } = listenersOf(service, module);
  return reactions.map(({ consumer, owner, filter }) => ({ consumer, owner, filter }));
}

/** The subjects of the events that a service overhears, read from its module without starting it. */
export function overheardBy(service: string, module: Module): string[] {
  return [...new Set(listenersOf(service, module).overheard.map(({ filter }) => filter))];
}

function listenersOf(service: string, module: Module): Listeners {
  const listeners = new Listeners(service);
  for (const provider of providersOf(module, new Set()))
    listeners.addFrom(Object.create(provider.prototype as object) as object);
  return listeners;
}

function providersOf(module: unknown, seen: Set<unknown>): Set<Module> {
  const found = new Set<Module>();
  if (typeof module !== 'function' || seen.has(module)) return found;
  seen.add(module);
  const read = (key: string) => (Reflect.getMetadata(key, module) ?? []) as unknown[];
  for (const provider of read('providers')) if (typeof provider === 'function') found.add(provider as Module);
  for (const imported of read('imports')) for (const provider of providersOf(imported, seen)) found.add(provider);
  return found;
}
