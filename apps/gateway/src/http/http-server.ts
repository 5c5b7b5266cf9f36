import { Inject, Injectable } from '@nestjs/common';
import { httpRoutes } from '@stillwater/contracts';
import { histogram, LOGGER, Problem, type Logger } from '@stillwater/platform';
import { fastify, type FastifyInstance } from 'fastify';

import { GatewayConfig } from '../gateway.config.js';
import { GatewayKeys } from '../gateway-keys.js';
import { Arrivals } from './arrival.js';
import { isCrossSite } from './cross-site.rules.js';
import { Documents } from './documents.js';
import { HealthRoutes } from './health-routes.js';
import { MOST_BYTES, readAsItComes, readJsonOnly } from './json-body.js';
import { Overload } from './overload.js';
import { Pages } from './pages.js';
import { kinds } from './problem-catalogue.js';
import { internalProblem, problemAnswer, refusalIn } from './problem-document.js';
import { RouteServer } from './route-server.js';
import { securityHeaders } from './security-headers.rules.js';
import type { FastifyReply, FastifyRequest } from './served-request.js';

/** A request that has not arrived whole by then is given up: slow senders hold no connections. */
const ARRIVAL_MS = 10_000;

const duration = histogram('stillwater_http_request_seconds', 'Time to answer a request', ['operation', 'status']);

/** The one HTTP listener of the platform. */
@Injectable()
export class HttpServer {
  private readonly overload: Overload;
  private readonly arrivals: Arrivals;
  private readonly headers: Readonly<Record<string, string>>;
  private readonly publicOrigin: string;
  private server: FastifyInstance | undefined;
  private stopping = false;

  constructor(
    @Inject(GatewayConfig) private readonly config: GatewayConfig,
    @Inject(GatewayKeys) keys: GatewayKeys,
    @Inject(RouteServer) private readonly routes: RouteServer,
    @Inject(HealthRoutes) private readonly health: HealthRoutes,
    @Inject(Documents) private readonly documents: Documents,
    @Inject(Pages) private readonly pages: Pages,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.overload = new Overload(config.maxInFlight);
    this.arrivals = new Arrivals(keys);
    this.publicOrigin = new URL(config.publicUrl).origin;
    this.headers = securityHeaders(this.publicOrigin.startsWith('https:')).answer;
  }

  /** Everything but the listening. */
  async build(): Promise<FastifyInstance> {
    const server = fastify({
      logger: false,
      bodyLimit: MOST_BYTES,
      requestTimeout: ARRIVAL_MS,
      trustProxy: this.config.trustProxy === '' ? false : this.config.trustProxy,
      forceCloseConnections: 'idle',
      return503OnClosing: true,
      routerOptions: { maxParamLength: 600 },
      frameworkErrors: (error, request, reply) => this.refuse(error, request, reply),
      clientErrorHandler: (error, socket) => {
        if (socket.writable) socket.end(unreadable(error.code));
      },
    });
    readJsonOnly(server);
    server.decorateRequest('inWork', false);
    server.addHook('onRequest', (request, reply, done) => {
      request.arrival = this.arrivals.of(request);
      reply.header('x-request-id', request.arrival.requestId).header('traceparent', request.arrival.traceparent);
      done();
    });
    server.addHook('onResponse', (request, reply, done) => {
      if (request.inWork) this.overload.leave();
      this.note(request, reply);
      // A connection that had work when the stop began would otherwise be kept open for more.
      if (this.stopping) setImmediate(() => this.server?.server.closeIdleConnections());
      done();
    });
    server.setErrorHandler((error, request, reply) => this.refuse(error, request, reply));
    server.setNotFoundHandler((request, reply) => this.pages.elsewhere(request, reply));
    await server.register((api, _options, done) => {
      api.addHook('onRequest', (request, reply, next) => {
        reply.headers(this.headers);
        next(this.refusalAtTheDoor(request));
      });
      this.routes.addTo(
        api,
        httpRoutes.filter(({ access }) => access !== 'webhook'),
      );
      void api.register((hooks, _none, added) => {
        readAsItComes(hooks);
        this.routes.addTo(
          hooks,
          httpRoutes.filter(({ access }) => access === 'webhook'),
        );
        added();
      });
      done();
    });
    this.health.addTo(server);
    await this.documents.addTo(server);
    await this.pages.addTo(server);
    await server.ready();
    return server;
  }

  async start(): Promise<void> {
    this.server = await this.build();
    this.overload.start();
    await this.server.listen({ port: this.config.port, host: this.config.httpHost });
    this.log.info({ port: this.port }, 'listening');
  }

  /** Takes no new connection, answers what has arrived, then closes. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.server?.close();
    this.overload.stop();
  }

  /** Where it listens, for whoever asked for any free port. */
  get port(): number | undefined {
    const address = this.server?.server.address();
    return typeof address === 'object' ? address?.port : undefined;
  }

  private refusalAtTheDoor(request: FastifyRequest): Error | undefined {
    const { headers } = request;
    const from = {
      secFetchSite: headers['sec-fetch-site'] as string | undefined,
      origin: headers.origin,
      host: headers.host,
    };
    if (isCrossSite(request.method, from, this.publicOrigin)) {
      return Problem.denied('request.cross_site', 'A page of another site sent this.');
    }
    try {
      this.overload.enter();
      if (request.routeOptions.config.streams) this.overload.leave();
      else request.inWork = true;
      return undefined;
    } catch (error) {
      return error as Problem;
    }
  }

  private refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const refusal = refusalIn(error);
    // An address that can't be read is refused before the request has arrived anywhere.
    const arrival = (request.arrival ??= this.arrivals.of(request));
    const { operationId: operation, extensions } = request.routeOptions.config ?? {};
    if (!refusal) this.log.error({ err: error, operation, requestId: arrival.requestId }, 'A request failed');
    const { body, headers } = problemAnswer(refusal ?? internalProblem, arrival.traceparent, extensions);
    return reply.code(body.status).headers(this.headers).headers(headers).type('application/problem+json').send(body);
  }

  private note(request: FastifyRequest, reply: FastifyReply): void {
    const { operationId: operation = 'page', streams } = request.routeOptions.config ?? {};
    if (!streams) duration.observe({ operation, status: reply.statusCode }, reply.elapsedTime / 1_000);
    this.log.debug({ operation, status: reply.statusCode, requestId: request.arrival?.requestId }, 'answered');
  }
}

/** What can't be read as HTTP has no request that an answer could belong to. */
function unreadable(code: string | undefined): string {
  const status = UNREADABLE[code ?? ''] ?? '400 Bad Request';
  const title = kinds.invalid.title;
  const body = {
    type: '/problems/request.malformed',
    title,
    status: Number.parseInt(status, 10),
    code: 'request.malformed',
    traceId: '',
  };
  const lines = [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/problem+json',
    'Connection: close',
    '',
    JSON.stringify(body),
  ];
  return lines.join('\r\n');
}

/** Node's codes for a request that came too slowly, and for headers without end. */
const UNREADABLE: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};
