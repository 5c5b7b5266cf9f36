/** Compares the contracts of two releases: what was written for the earlier one must go on working. */
import { addedField, changedField, type Change } from './compare-fields.ts';
import { directionsOf, type Direction } from './directions.ts';
import type { ContractSnapshot, RouteSnapshot, Snapshot } from './snapshot.ts';

export interface Comparison {
  /** Each fails the check, and says what to do. */
  breaks: readonly string[];
  /** Wider than before: fine once every reader knows it. */
  widenings: readonly string[];
}

const BOTH = 'Make it a new version, and say or take both for one release.';

export function compare(before: Snapshot, now: Snapshot): Comparison {
  const breaks: string[] = [];
  const widenings: string[] = [];
  const directions = directionsOf(now);
  for (const [name, contract] of Object.entries(before.contracts)) {
    const current = now.contracts[name];
    if (!current) {
      if (!mayGo(name, contract, before, now)) breaks.push(`${name} is gone. ${remedyForGone(contract)}`);
      continue;
    }
    breaks.push(...definitionBreaks(name, contract, current));
    for (const { place, breaks: isBreak, says } of fieldChanges(name, contract, current, directions.get(name))) {
      if (isBreak) breaks.push(`${place} ${says}. ${BOTH}`);
      else widenings.push(`${place} ${says}.`);
    }
  }
  breaks.push(...routeBreaks(before.routes, now.routes));
  return { breaks, widenings };
}

/** Views go with what used them; a message goes when the release before already had its next version. */
function mayGo(name: string, { kind }: ContractSnapshot, before: Snapshot, now: Snapshot): boolean {
  if (kind === 'view') return true;
  const [, stem, version] = /^(.*)\.v(\d+)$/.exec(name) ?? [];
  const isLater = (other: string) => {
    const [, otherStem, otherVersion] = /^(.*)\.v(\d+)$/.exec(other) ?? [];
    return otherStem === stem && Number(otherVersion) > Number(version);
  };
  return Object.keys(before.contracts).some((other) => isLater(other) && other in now.contracts);
}

function remedyForGone({ kind }: ContractSnapshot): string {
  return kind === 'event'
    ? 'Keep saying it beside its next version for one release; renaming is a new event.'
    : 'Keep answering it beside its next version for one release; renaming is a new command.';
}

function definitionBreaks(name: string, before: ContractSnapshot, now: ContractSnapshot): string[] {
  const missing = (before.callers ?? []).filter((caller) => !now.callers?.includes(caller));
  return [
    ...(before.kind === now.kind ? [] : [`${name} was ${before.kind} and is now ${now.kind}. Take another name.`]),
    ...(before.owner === now.owner ? [] : [`${name} has moved from ${before.owner} to ${now.owner}. ${BOTH}`]),
    ...(before.key === now.key ? [] : [`${name} has another key: its order per aggregate would break. ${BOTH}`]),
    ...(before.answers === now.answers ? [] : [`${name} answers ${now.answers} instead of ${before.answers}. ${BOTH}`]),
    ...(missing.length === 0
      ? []
      : [`${name} may no longer be asked by ${missing.join(', ')}. Stop asking one release earlier.`]),
  ];
}

function fieldChanges(
  name: string,
  before: ContractSnapshot,
  now: ContractSnapshot,
  travels: ReadonlySet<Direction> = new Set(),
): (Change & { place: string })[] {
  const at = (field: string, changes: readonly Change[]) =>
    changes.map((change) => ({ ...change, place: `${name} ${field}` }));
  const kept = Object.entries(before.fields).flatMap(([field, snapshot]) => {
    const current = now.fields[field];
    if (current) return at(field, changedField(snapshot, current, travels));
    return at(field, [{ breaks: true, says: 'is gone (a new name is a new field)' }]);
  });
  const added = Object.entries(now.fields).filter(([field]) => !(field in before.fields));
  return [...kept, ...added.flatMap(([field, snapshot]) => at(field, addedField(snapshot)))];
}

function routeBreaks(before: Snapshot['routes'], now: Snapshot['routes']): string[] {
  return Object.entries(before).flatMap(([operationId, route]) => {
    const current = now[operationId];
    if (!current)
      return [`The operation ${operationId} is gone. Keep it until no client of the last release calls it.`];
    return routeChanges(route, current).map(
      (says) => `The operation ${operationId} ${says}. Make it a new operation beside this one.`,
    );
  });
}

function routeChanges(before: RouteSnapshot, now: RouteSnapshot): string[] {
  const names = ['method', 'path', 'status', 'query', 'body', 'answer', 'orAnswer'] as const;
  return [
    ...names
      .filter((name) => before[name] !== now[name])
      .map((name) => `has another ${name}: ${before[name] ?? 'none'} before, ${now[name] ?? 'none'} now`),
    ...(before.access === 'public' && now.access !== 'public' ? ['is no longer public'] : []),
    ...(!before.ifMatch && now.ifMatch ? ['now demands If-Match'] : []),
  ];
}
