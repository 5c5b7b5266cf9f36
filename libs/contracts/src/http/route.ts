import type { Class } from '@stillwater/contract-kit';

import type { Ability } from '../gateway/abilities.js';
import { pathParameters } from './path-parameters.js';

/** One operation of the HTTP interface: what the gateway serves, the document says and the clients call. */
export interface RouteOptions {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters in braces; each is named in `pathParameters`. */
  readonly path: `/v1/${string}`;
  /** One short line, without a full stop. */
  readonly summary: string;
  /**
   * `public` needs no session; `staff` needs one, and under `/v1/clinics/{clinicId}` a membership of that clinic. `link`
   * is for whoever holds the link of a message: its token comes in the header `stillwater-link` and names the clinic;
   * the service that owns the link judges it. Such a command may have the fields `linkToken` and `entryToken`, which
   * the gateway fills from the header and from the entry's cookie. `webhook` is for another system that signs what it
   * sends, in its own form: the gateway reads it as it came.
   */
  readonly access: 'public' | 'staff' | 'link' | 'webhook';
  /** What a member of staff must be able to do in the clinic, else 403. */
  readonly ability?: Ability;
  /** The command that answers. Its fields are those of path, query, body and, with `ifMatch`, `version`. */
  readonly asks?: Class;
  readonly query?: Class;
  readonly body?: Class;
  /**
   * On a link: the command's answer has an `entryToken`. It becomes a cookie that no script reads and is no part of the
   * HTTP answer, which has the other fields, or none (204).
   */
  readonly setsEntry?: true;
  /**
   * The body has `password` and `totpCode` of whoever acts. The gateway checks and removes them, and fills the command's
   * field `signature` from the staff record.
   */
  readonly signs?: true;
  /** Served in the demo only. */
  readonly demoOnly?: true;
  /** Fields of the body that name a member of staff: of this clinic, and with the route's ability, else 422. */
  readonly staffFields?: readonly string[];
  /** The page that asks first, for who opens the address in a browser: it gets what stands last in the path, behind the #. */
  readonly page?: '/leave';
  readonly status: 200 | 201 | 204;
  /** Null with 204. */
  readonly answer: Class | null;
  /** Another answer that the same status may carry. */
  readonly orAnswer?: Class;
  /** What can go wrong besides what every such route shares (see `problemsOf`). */
  readonly errors?: readonly ProblemStatus[];
  /** What certain refusals carry besides the problem document: all of the class's fields, or none of them. */
  readonly extensions?: readonly ProblemExtension[];
  /**
   * The answer does not end: server-sent events (`text/event-stream`), of which each `change` has the answer as its data.
   * Nothing is kept for whoever is away, so `reload` asks to load everything anew: at the beginning, and when something
   * may have been missed. `end` says that another try makes no sense before somebody signs in.
   */
  readonly streams?: true;
  /** The answer has a version, sent as ETag. */
  readonly etag?: true;
  /** The version that the caller saw must be sent: 428 without, 412 when it is no longer current. */
  readonly ifMatch?: true;
  /** An Idempotency-Key makes a second try answer as the first did. */
  readonly idempotent?: true;
  /** Counted per address, with RateLimit headers; public routes always are. */
  readonly rateLimited?: true;
}

export interface HttpRoute extends RouteOptions {
  /** Stable: clients are generated from it. */
  readonly operationId: string;
  /** The part of the interface it belongs to. */
  readonly area: string;
}

export type Area<R> = { readonly [K in keyof R]: R[K] & { readonly operationId: K; readonly area: string } };

export interface ProblemExtension {
  readonly code: string;
  readonly status: ProblemStatus;
  /** A view whose fields stand beside `code` and `detail`. */
  readonly with: Class;
}

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503 | 504;

/** Routes under one heading; the key of each is its operation id. */
export function area<const R extends Record<string, RouteOptions>>(name: string, routes: R): Area<R> {
  const named = Object.entries(routes).map(([operationId, options]) => {
    checkRoute(operationId, options);
    return [operationId, { ...options, operationId, area: name }];
  });
  return Object.fromEntries(named) as Area<R>;
}

/** Names of the parameters in a path, in their order. */
export function pathParametersOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
}

/** Every problem status that a route can answer, ascending. */
export function problemsOf(route: RouteOptions): ProblemStatus[] {
  const extended = (route.extensions ?? []).map(({ status }) => status);
  const problems = new Set<ProblemStatus>([...(route.errors ?? []), ...extended, 400, 500, 503, 504]);
  if (pathParametersOf(route.path).length > 0) problems.add(404);
  if (route.body) problems.add(413).add(415);
  if (route.access === 'staff') problems.add(401);
  if (route.access === 'link') problems.add(404).add(410);
  if (route.demoOnly) problems.add(404);
  // What changes something is refused when a page of another site sends it.
  if (route.ability || route.method !== 'GET') problems.add(403);
  if (route.access !== 'staff' || route.rateLimited || route.signs) problems.add(429);
  if (route.signs) problems.add(422);
  if (route.ifMatch) problems.add(412).add(428);
  if (route.idempotent) problems.add(409).add(422);
  return [...problems].sort((a, b) => a - b);
}

function checkRoute(operationId: string, route: RouteOptions): void {
  const refuse = (reason: string): never => {
    throw new TypeError(`${operationId}: ${reason}.`);
  };
  if (!/^[a-z][A-Za-z0-9]*$/.test(operationId)) refuse('an operation id is in camel case');
  for (const name of pathParametersOf(route.path)) {
    if (!Object.hasOwn(pathParameters, name)) refuse(`the path parameter ${name} is not in pathParameters`);
  }
  if ((route.answer === null) !== (route.status === 204)) refuse('204 and no answer go together');
  if (route.method === 'GET' && (route.body || route.idempotent || route.ifMatch)) refuse('GET changes nothing');
  if (route.streams && (route.method !== 'GET' || route.asks || !route.ability)) refuse('staff follow what changes');
  if (route.ability && !route.path.startsWith('/v1/clinics/{clinicId}')) refuse('an ability is held in a clinic');
  if ((route.access === 'webhook') !== route.path.startsWith('/v1/webhooks/'))
    refuse('webhooks are under /v1/webhooks');
  if ((route.access === 'link') !== route.path.startsWith('/v1/links/')) refuse('links are under /v1/links');
  if (route.setsEntry && (route.access !== 'link' || !route.asks)) refuse('an entry begins where a link is opened');
  if (route.signs && !(route.ability && route.asks && route.body)) refuse('staff sign what they are able to do');
}
