import { definitionOf, EVERY_SERVICE, parse, type Class } from '@stillwater/contract-kit';
import { httpRoutes, type HttpRoute } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { SpanKind, withSpan, type Scope } from '@stillwater/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

import { GatewayConfig } from '../gateway.config.js';
import { StaffQueries } from '../staff/staff.queries.js';
import { entityTag, isNotModified, versionIn } from './conditional.rules.js';
import { Entrance } from './entrance.js';
import { claimOf, keyIn } from './idempotency-key.rules.js';
import { Limits, spend } from './limits.js';
import { OwnRoutes, type OwnHandler } from './own-routes.js';
import { HttpProblem } from './problem-document.js';
import { pathCheck, readInput, type Params, type RouteInput } from './route-input.js';
import type { FastifyReply, FastifyRequest } from './served-request.js';

/**
 * Longer than this nobody waits for an answer. What visitors ask of a service has a shorter time anyhow, so it is spared
 * the price of the timer.
 */
const DEADLINE_MS = 5_000;

/** Serves the route table: for each row either a question to the service that owns it, or a handler of our own. */
@Injectable()
export class RouteServer {
  private readonly limits: Limits;

  constructor(
    @Inject(GatewayConfig) config: GatewayConfig,
    @Inject(Entrance) private readonly entrance: Entrance,
    @Inject(OwnRoutes) private readonly own: OwnRoutes,
    @Inject(Asker) private readonly asker: Asker,
    @Inject(StaffQueries) private readonly staff: StaffQueries,
  ) {
    this.limits = new Limits(config);
  }

  addTo(server: FastifyInstance, routes: readonly HttpRoute[] = httpRoutes): void {
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
        config: { operationId: route.operationId },
        ...(route.access === 'public' && route.asks ? {} : { handlerTimeout: DEADLINE_MS }),
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
    const handler = route.asks ? undefined : this.ownHandlerOf(route);
    const ask = route.asks ? this.askerOf(route, route.asks) : undefined;
    const name = `${route.method} ${route.path}`;
    const checkPath = pathCheck(route);
    return async (request, reply) => {
      const params = request.params as Params;
      checkPath(params);
      const scope = await this.letIn(route, request, reply, params);
      const version = route.ifMatch ? versionIn(request.headers['if-match']) : undefined;
      const input = readInput(route, { params, query: request.query as Record<string, unknown>, body: request.body });
      if (route.staffFields && scope)
        await this.staff.requireAble(scope, namedIn(route.staffFields, input.all), route.ability!);
      const key = route.idempotent ? keyIn(request.headers['idempotency-key']) : undefined;
      if (scope && key !== undefined) scope.idempotency = claimOf(key, name, params, request.rawBody);
      const answer =
        ask && scope
          ? await ask(scope, version === undefined ? input.all : { ...input.all, version })
          : await this.answerItself(route, handler!, { request, reply, params, scope, version, input });
      if (scope?.idempotency?.replayed) reply.header('idempotency-replayed', 'true');
      return send(route, request, reply, answer);
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

  private async letIn(
    route: HttpRoute,
    request: FastifyRequest,
    reply: FastifyReply,
    params: Params,
  ): Promise<Scope | undefined> {
    const { arrival } = request;
    const setHeaders = (headers: Record<string, string>) => void reply.headers(headers);
    if (route.access === 'public') {
      if (!params['slug']) {
        spend([this.limits.signIns.take(arrival.ipHash)], setHeaders);
        return undefined;
      }
      const reads = route.method === 'GET';
      spend([(reads ? this.limits.reads : this.limits.forms).take(arrival.ipHash)], setHeaders);
      const scope = await this.entrance.visitor(arrival, params['slug'], route.operationId);
      if (!reads && !saysDanger(request.body)) spend([this.limits.formsOfClinic.take(scope.clinicId)], setHeaders);
      return scope;
    }
    const { cookie } = request.headers;
    const { clinicId } = params;
    if (!clinicId) {
      if (route.rateLimited) spend([this.limits.signIns.take(arrival.ipHash)], setHeaders);
      return undefined;
    }
    const scope = await this.entrance.staffInClinic(arrival, cookie, { ...params, clinicId }, route);
    spend([this.limits.staff.take(scope.actor.id)], setHeaders);
    return scope;
  }

  private async answerItself(route: HttpRoute, handler: OwnHandler, served: Served): Promise<object | null> {
    const { request, reply, params, scope, version, input } = served;
    const answer = await handler({
      visit: request.arrival,
      params,
      query: input.query,
      body: input.body,
      cookieHeader: request.headers.cookie ?? '',
      setCookies: (lines) => void reply.header('set-cookie', lines),
      ...(scope && { scope }),
      ...(version !== undefined && { version }),
    });
    return answer && checked(route, answer);
  }
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

/** Whoever is in danger is heard, however many others write to the clinic at that moment. */
function saysDanger(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'inDanger' in body && body.inDanger === true;
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
  const taken = new Set<string>(routes.map(({ method }) => method));
  const others = methods.filter((method) => !taken.has(method));
  const allow = [...taken, ...(taken.has('GET') ? ['HEAD'] : [])].join(', ');
  const refuse = () => {
    throw new HttpProblem('request.method', `This address takes ${allow}.`, { allow });
  };
  server.route({ method: [...others], url: urlOf(path), onRequest: refuse, handler: refuse, exposeHeadRoute: false });
}

function namedIn(fields: readonly string[], body: Record<string, unknown>): { pointer: string; staffId: string }[] {
  return fields.flatMap((field) =>
    typeof body[field] === 'string' ? [{ pointer: `/${field}`, staffId: body[field] }] : [],
  );
}
