import type { Snapshot } from './snapshot.ts';

/** `in`: somebody sends it to its owner. `out`: its owner sends it to somebody. A view can be both. */
export type Direction = 'in' | 'out';

/** Which way each contract travels, by name: commands and bodies in; events and answers out; parts as their whole. */
export function directionsOf({ contracts, routes }: Snapshot): ReadonlyMap<string, ReadonlySet<Direction>> {
  const directions = new Map<string, Set<Direction>>();
  const mark = (name: string | undefined, direction: Direction): void => {
    const contract = name === undefined ? undefined : contracts[name];
    if (name === undefined || !contract) return;
    const marked = directions.get(name) ?? new Set();
    directions.set(name, marked.add(direction));
    for (const { part } of Object.values(contract.fields)) mark(part, direction);
  };
  for (const [name, { kind, answers }] of Object.entries(contracts)) {
    if (kind === 'event') mark(name, 'out');
    if (kind === 'command') mark(name, 'in');
    mark(answers, 'out');
  }
  for (const { query, body, answer, orAnswer } of Object.values(routes)) {
    mark(query, 'in');
    mark(body, 'in');
    mark(answer, 'out');
    mark(orAnswer, 'out');
  }
  return directions;
}
