/** docs/contracts.json: every contract and route as plain data, so that two releases can be compared. */
import {
  definitionOf,
  isScalar,
  type CommandDefinition,
  type Definition,
  type EventDefinition,
  type Field,
} from '@stillwater/contract-kit';
import type { HttpRoute } from '@stillwater/contracts';

export interface FieldSnapshot {
  /** The kind of a single value, or `part`. */
  type: string;
  /** The view that it holds, by name. */
  part?: string;
  optional?: true;
  nullable?: true;
  sensitive?: string;
  list?: { min: number; max: number };
  /** JSON Schema of a single value. */
  schema?: Readonly<Record<string, unknown>>;
}

export interface ContractSnapshot {
  kind: Definition['kind'];
  className: string;
  owner?: string;
  key?: string;
  callers?: readonly string[];
  answers?: string;
  reads?: boolean;
  fields: Readonly<Record<string, FieldSnapshot>>;
}

export interface RouteSnapshot {
  method: string;
  path: string;
  access: string;
  ability?: string;
  query?: string;
  body?: string;
  status: number;
  answer?: string;
  orAnswer?: string;
  ifMatch?: true;
}

export interface Snapshot {
  contracts: Readonly<Record<string, ContractSnapshot>>;
  routes: Readonly<Record<string, RouteSnapshot>>;
}

export function snapshotOf(definitions: readonly Definition[], routes: readonly HttpRoute[]): Snapshot {
  return {
    contracts: Object.fromEntries(definitions.map((definition) => [definition.name, contract(definition)])),
    routes: Object.fromEntries([...routes].sort(byOperation).map((route) => [route.operationId, routeSnapshot(route)])),
  };
}

/** JSON with one line per field and route, so that a change is one line of a diff. */
export function snapshotText({ contracts, routes }: Snapshot): string {
  const line =
    (indent: string) =>
    ([name, value]: [string, unknown]) =>
      `${indent}${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  const contractText = ([name, { fields, ...rest }]: [string, ContractSnapshot]) => {
    const members = Object.entries(rest).map(line('   '));
    const inner = Object.entries(fields).map(line('    ')).join(',\n');
    return `  ${JSON.stringify(name)}: {\n${[...members, `   "fields": {\n${inner}\n   }`].join(',\n')}\n  }`;
  };
  const all = Object.entries(contracts).map(contractText).join(',\n');
  return `{\n "contracts": {\n${all}\n },\n "routes": {\n${Object.entries(routes).map(line('  ')).join(',\n')}\n }\n}\n`;
}

function contract(definition: Definition): ContractSnapshot {
  const { kind, className } = definition;
  const fields = Object.fromEntries(definition.fields.map((field) => [field.name, fieldSnapshot(field)]));
  return { kind, className, ...specifics(definition), fields };
}

function specifics(definition: Definition): Partial<ContractSnapshot> {
  switch (definition.kind) {
    case 'event':
      return eventSpecifics(definition);
    case 'command':
      return commandSpecifics(definition);
    case 'view':
      return {};
  }
}

function eventSpecifics({ owner, key }: EventDefinition): Partial<ContractSnapshot> {
  return { owner, key };
}

function commandSpecifics({ owner, callers, answers, reads }: CommandDefinition): Partial<ContractSnapshot> {
  return { owner, callers: [...callers].sort(), answers: definitionOf(answers).name, reads };
}

function fieldSnapshot({ holds, optional, nullable, sensitive, list }: Field): FieldSnapshot {
  return {
    ...(isScalar(holds)
      ? { type: holds.type, schema: holds.schema }
      : { type: 'part', part: definitionOf(holds()).name }),
    ...(optional && { optional }),
    ...(nullable && { nullable }),
    ...(sensitive && { sensitive }),
    ...(list && { list }),
  };
}

function routeSnapshot(route: HttpRoute): RouteSnapshot {
  const { method, path, access, ability, query, body, status, answer, orAnswer, ifMatch } = route;
  return {
    method,
    path,
    access,
    ...(ability && { ability }),
    ...(query && { query: definitionOf(query).name }),
    ...(body && { body: definitionOf(body).name }),
    status,
    ...(answer && { answer: definitionOf(answer).name }),
    ...(orAnswer && { orAnswer: definitionOf(orAnswer).name }),
    ...(ifMatch && { ifMatch }),
  };
}

function byOperation(a: HttpRoute, b: HttpRoute): number {
  return a.operationId < b.operationId ? -1 : 1;
}
