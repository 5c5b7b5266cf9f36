import { definitionOf, EVERY_SERVICE, parse, type Class } from '@stillwater/contract-kit';
import { httpRoutes, type HttpRoute } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Problem, SpanKind, withSpan, type Scope } from '@stillwater/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

import { GatewayConfig } from '../gateway.config.js';
import { ConfirmSignature, takeCredentials } from '../sign-in/confirm-signature.js';
import { LiveStreams } from '../live/live-streams.js';
import { StaffQueries } from '../staff/staff.queries.js';
import { Admission } from './admission.js';
import { entityTag, isNotModified, versionIn } from './conditional.rules.js';
import { claimOf, keyIn } from './idempotency-key.rules.js';
import { Entrance } from './entrance.js';
import { EntryCookie, linkFieldsOf, linkIn } from './link-access.js';
import { OwnRoutes, type OwnHandler } from './own-routes.js';
import { HttpProblem } from './problem-document.js';
import { idIn, pathCheck, readInput, type Params, type RouteInput } from './route-input.js';
import type { FastifyReply, FastifyRequest } from './served-request.js';
import type { WebhookCall } from '../webhooks/webhook-call.js';

/** Longer than this nobody waits for an answer. */
const DEADLINE_MS = 5_000;

/** Serves the route table: for each row either a question to the service that owns it, or a handler of our own. */
@Injectable()
export class RouteServer {
  private readonly entry: EntryCookie;

  constructor(
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(ConfirmSignature) private readonly signing: ConfirmSignature,
    @Inject(OwnRoutes) private readonly own: OwnRoutes,
    @Inject(Asker) private readonly asker: Asker,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
    @Inject(Entrance) private readonly entrance: Entrance,
    @Inject(LiveStreams) private readonly live: LiveStreams,
  ) {
    this.entry = new EntryCookie(config.publicUrl);
  }

  addTo(server: FastifyInstance, all: readonly HttpRoute[] = httpRoutes): void {
    const routes = all.filter(({ demoOnly }) => !demoOnly || this.config.demoClockFile);
    for (const route of routes) {
      const serve = this.serverOf(route);
      const span = {
        service: 'gateway',
        kind: SpanKind.SERVER,
        attributes: { 'http.route': route.path, 'http.request.method': route.method },
      };
      server.route({
        method: route.method,
        url: urlOf(route.path),
        config: {
          operationId: route.operationId,
          ...(route.extensions && { extensions: route.extensions }),
          ...(route.streams && { streams: true }),
        },
        ...(onlyAsks(route) ? {} : { handlerTimeout: DEADLINE_MS }),
        exposeHeadRoute: !route.streams,
        handler: (request, reply) =>
          withSpan(
            `${route.method} ${route.path}`,
            { ...span, traceparent: request.arrival.traceparent },
            (traceparent) => {
              if (traceparent) request.arrival.traceparent = traceparent;
              return serve(request, reply);
            },
          ),
      });
    }
    for (const path of new Set(routes.map((route) => route.path))) {
      refuseOtherMethods(
        server,
        path,
        routes.filter((route) => route.path === path),
      );
    }
  }

  /** What one row means, decided once, before the first request. */
  private serverOf(route: HttpRoute): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
    const handler = route.asks || route.streams ? undefined : this.ownHandlerOf(route);
    const ask = route.asks ? this.askerOf(route, route.asks) : undefined;
    const name = `${route.method} ${route.path}`;
    const checkPath = pathCheck(route);
    const waitsForSession = onlyAsks(route) && route.access === 'staff';
    const linkFields = route.access === 'link' ? linkFieldsOf(route, this.entry) : undefined;
    return async (request, reply) => {
      const params = request.params as Params;
      checkPath(params);
      if (linkFields) this.admission.countLink(request, reply);
      const link = linkFields ? linkIn(request.headers) : undefined;
      const entering = this.admission.letIn(route, request, reply, params, link);
      const scope = await (waitsForSession ? inTime(entering) : entering);
      const version = route.ifMatch ? versionIn(request.headers['if-match']) : undefined;
      const input = readInput(route, { params, query: request.query as Record<string, unknown>, body: request.body });
      if (route.staffFields && scope)
        await this.staff.requireAble(scope, namedIn(route.staffFields, input.all), route.ability!);
      const key = route.idempotent ? keyIn(request.headers['idempotency-key']) : undefined;
      const credentials = route.signs ? takeCredentials(input.all) : undefined;
      // Nothing that is derived from a password is kept, and a repeated signature needs a fresh code anyhow.
      const sent = credentials ? Buffer.from(JSON.stringify(input.all)) : request.rawBody;
      if (scope && key !== undefined) scope.idempotency = claimOf(key, name, params, sent);
      if (linkFields && link) Object.assign(input.all, linkFields(link, request.headers));
      if (credentials && scope)
        input.all['signature'] = await this.signing.run(scope, request.arrival, credentials, idIn(params));
      if (route.streams && scope) return this.follow(route, request, reply, scope);
      const answer =
        ask && scope
          ? await ask(scope, version === undefined ? input.all : { ...input.all, version })
          : await this.answerItself(route, handler!, { request, reply, params, scope, version, input });
      if (scope?.idempotency?.replayed) reply.header('idempotency-replayed', 'true');
      return send(route, request, reply, route.setsEntry && answer ? this.enter(reply, answer) : answer);
    };
  }

  private askerOf(route: HttpRoute, command: Class): (scope: Scope, data: Record<string, unknown>) => Promise<object> {
    if (commandOwner(command) !== EVERY_SERVICE) return (scope, data) => this.asker.ask(command, data, { scope });
    return (scope, { service, ...data }) => this.asker.ask(command, data, { scope, owner: String(service) });
  }

  private ownHandlerOf({ operationId }: HttpRoute): OwnHandler {
    const handler = this.own.handlers[operationId];
    if (!handler) throw new TypeError(`${operationId} asks nobody, and the gateway has no answer of its own.`);
    return handler;
  }

  /** @returns what is left of the answer when the entry has become a cookie */
  private enter(reply: FastifyReply, answer: object): object | null {
    const { entryToken, ...rest } = answer as { entryToken: string };
    reply.header('set-cookie', this.entry.set(entryToken));
    return Object.keys(rest).length > 0 ? rest : null;
  }

  private follow(
    { ability }: HttpRoute,
    { headers }: FastifyRequest,
    reply: FastifyReply,
    { clinicId, actor }: Scope,
  ): FastifyReply {
    const token = this.entrance.tokenOf(headers.cookie)!;
    const events = this.live.open({ staffId: actor.id, clinicId, token, ability: ability! });
    // Closed when the stream ends: a connection that is kept for more would hold up the stop of the server.
    return reply.headers({ 'x-accel-buffering': 'no', connection: 'close' }).type('text/event-stream').send(events);
  }

  private webhookOf({ arrival, headers, rawBody, url }: FastifyRequest): WebhookCall {
    const publicUrl = this.config.publicUrl.replace(/\/+$/, '') + url;
    return { arrival, url: publicUrl, headers, body: rawBody ?? Buffer.alloc(0) };
  }

  private async answerItself(route: HttpRoute, handler: OwnHandler, served: Served): Promise<object | null> {
    const { request, reply, params, scope, version, input } = served;
    const answer = await handler({
      visit: request.arrival,
      params,
      query: input.query,
      body: input.body,
      cookieHeader: request.headers.cookie ?? '',
      ...(route.access === 'webhook' && { webhook: this.webhookOf(request) }),
      setCookies: (lines) => void reply.header('set-cookie', lines),
      ...(scope && { scope }),
      ...(version !== undefined && { version }),
    });
    return answer && checked(route, answer);
  }
}

/**
 * The route lets somebody in and asks one service, for which there is a shorter time anyhow: it is spared the price of
 * Fastify's timer, an abort and its exception with every request. A stream has no time by which it ends.
 */
function onlyAsks(route: HttpRoute): boolean {
  return Boolean(route.asks ?? route.streams) && !route.staffFields && !route.signs;
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(Problem.timeout('request.timeout', 'No answer came in time.'));
    const timer = setTimeout(late, DEADLINE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

interface Served {
  request: FastifyRequest;
  reply: FastifyReply;
  params: Params;
  scope: Scope | undefined;
  version: number | undefined;
  input: RouteInput;
}

function send(route: HttpRoute, request: FastifyRequest, reply: FastifyReply, answer: object | null): FastifyReply {
  if (answer === null) return reply.code(route.status).send();
  if (route.etag && 'version' in answer) {
    const tag = entityTag(Number(answer.version));
    reply.header('etag', tag);
    if (route.method === 'GET' && isNotModified(request.headers['if-none-match'], tag)) return reply.code(304).send();
  }
  return reply.code(route.status).send(answer);
}

/** What leaves is what the contract names, and nothing else. */
function checked(route: HttpRoute, answer: object): object {
  if (route.orAnswer && definitionOf(route.orAnswer).fields.every(({ name }) => name in answer)) {
    return parse(route.orAnswer, answer, { unknown: 'refuse' });
  }
  return route.answer ? parse(route.answer, answer, { unknown: 'refuse' }) : answer;
}

function commandOwner(command: Class): string {
  const definition = definitionOf(command);
  return definition.kind === 'command' ? definition.owner : '';
}

function urlOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function refuseOtherMethods(server: FastifyInstance, path: string, routes: readonly HttpRoute[]): void {
  const page = routes.find((route) => route.page)?.page;
  if (page) server.get(urlOf(path), (request, reply) => reply.redirect(`${page}#${lastPart(request.url)}`, 303));
  const taken = new Set<string>(routes.map(({ method }) => method));
  const others = methods.filter((method) => !taken.has(method) && !(page && method === 'GET'));
  const allow = [...taken, ...(taken.has('GET') ? ['HEAD'] : [])].join(', ');
  const refuse = () => {
    throw new HttpProblem('request.method', `This address takes ${allow}.`, { allow });
  };
  server.route({ method: [...others], url: urlOf(path), onRequest: refuse, handler: refuse, exposeHeadRoute: false });
}

function lastPart(url: string): string {
  return new URL(url, 'http://localhost').pathname.split('/').at(-1) ?? '';
}

function namedIn(fields: readonly string[], body: Record<string, unknown>): { pointer: string; staffId: string }[] {
  return fields.flatMap((field) =>
    typeof body[field] === 'string' ? [{ pointer: `/${field}`, staffId: body[field] }] : [],
  );
}
