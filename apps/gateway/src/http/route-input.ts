import { ContractViolation, definitionOf, isScalar, parse, type Class, type Field } from '@stillwater/contract-kit';
import { pathParameters, pathParametersOf, type HttpRoute } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';

import { invalidRequest } from './problem-document.js';

export type Params = Readonly<Record<string, string>>;

/** A request as it came, its address already matched to a route. */
export interface RawInput {
  params: Params;
  query: Readonly<Record<string, unknown>>;
  body: unknown;
}

export interface RouteInput {
  query: object;
  body: object;
  /** Path, query and body together, without the parts that say which clinic. */
  all: Record<string, unknown>;
}

/** Of several ids in an address, the last is the one that is asked for. */
export function idIn(params: Params): string {
  return Object.values(params).at(-1) ?? '';
}

/** These say for whom a request is; they travel beside the data, never in it. */
const ofTheClinic = new Set(['clinicId', 'slug']);

/**
 * Made once for a route. The check throws Problem `path.unknown` for a part of the path that can't be an id: nobody
 * learns more from it than from an id that doesn't exist.
 */
export function pathCheck(route: Pick<HttpRoute, 'path'>): (params: Params) => void {
  const kinds = pathParametersOf(route.path).map(
    (name) => [name, pathParameters[name as keyof typeof pathParameters]] as const,
  );
  return (params) => {
    if (kinds.some(([name, kind]) => kind.check(params[name]))) {
      throw Problem.notFound('path.unknown', 'There is nothing at this address.');
    }
  };
}

/**
 * Reads query and body against the route's closed contracts.
 * @throws Problem `request.invalid` with every fault found
 */
export function readInput(route: HttpRoute, raw: RawInput): RouteInput {
  const query = route.query ? closed(route.query, queryValues(route.query, raw.query)) : noQuery(raw.query);
  const body = readBody(route, raw.body);
  const path = Object.entries(raw.params).filter(([name]) => !ofTheClinic.has(name));
  return { query, body, all: { ...query, ...body, ...Object.fromEntries(path) } };
}

function readBody(route: HttpRoute, body: unknown): object {
  // The command's own check is the same one: on a hot route it is not made twice.
  if (route.body && route.body === route.asks && isPlainObject(body)) return body;
  if (route.body) return closed(route.body, body);
  if (body === undefined || (isPlainObject(body) && Object.keys(body).length === 0)) return {};
  throw invalidRequest([{ pointer: '', code: 'unknown', message: 'is not taken here' }]);
}

/** What is wrong with a request is told to its sender; the same wrong in an answer of ours is a fault of ours. */
function closed(type: Class, value: unknown): object {
  try {
    return parse(type, value, { unknown: 'refuse' });
  } catch (error) {
    throw error instanceof ContractViolation ? invalidRequest(error.errors) : error;
  }
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noQuery(query: RawInput['query']): object {
  const [name] = Object.keys(query);
  if (name === undefined) return {};
  throw invalidRequest([
    { pointer: `/${name.slice(0, 64)}`, code: 'unknown', message: 'is not a parameter of this address' },
  ]);
}

/** In an address everything is text; what the contract wants as a number or a flag is turned into one, or left as it is. */
function queryValues(type: Class, query: RawInput['query']): Record<string, unknown> {
  const fields = new Map(definitionOf(type).fields.map((field) => [field.name, field]));
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, queryValue(fields.get(name), value)]));
}

function queryValue(field: Field | undefined, value: unknown): unknown {
  if (!field || !isScalar(field.holds)) return value;
  if (field.list) return (Array.isArray(value) ? value : [value]).map((item) => scalarValue(field.holds, item));
  return scalarValue(field.holds, value);
}

function scalarValue(holds: Field['holds'], value: unknown): unknown {
  if (!isScalar(holds) || typeof value !== 'string') return value;
  if (holds.type === 'int' && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (holds.type === 'flag' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
