import fastifyStatic from '@fastify/static';
import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, Problem, type Logger } from '@stillwater/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { GatewayConfig } from '../gateway.config.js';
import { EMBED_SCRIPT } from './embed-script.js';
import { pagesOf } from './places.js';
import { securityHeaders, type SecurityHeaders } from './security-headers.rules.js';

const YEAR_SECONDS = 31_536_000;
const HOUR_SECONDS = 3_600;

/** Pages that are reached from messages; the link itself stands behind the #, which browsers keep to themselves. */
const linkPages = new Set(['/s', '/a', '/f', '/leave']);

const isPatients = (path: string) => path === '/' || path.startsWith('/c/') || linkPages.has(path);

/** The inquiry form alone, for a frame on the clinic's own site. */
const EMBEDDED = /^\/c\/[a-z0-9-]+\/embed$/;

interface App {
  /** Where its addresses begin: `/` or `/admin/`. */
  prefix: string;
  folder: string;
  /** Addresses that the app itself draws, all with its one page. */
  draws(path: string): boolean;
}

/** The built web apps: the patients' at `/`, the staff's at `/admin/`. */
@Injectable()
export class Pages {
  private readonly apps: readonly App[];
  private readonly headers: SecurityHeaders;

  constructor(@Inject(GatewayConfig) config: GatewayConfig, @Inject(LOGGER) log: Logger) {
    this.headers = securityHeaders(config.publicUrl.startsWith('https://'));
    const staff = pagesOf('admin', config.adminPages);
    const patients = pagesOf('patient', config.patientPages);
    if (!staff || !patients)
      log.warn({ staff: !!staff, patients: !!patients }, 'Some pages are not built and will not be served');
    this.apps = [
      ...(staff ? [{ prefix: '/admin/', folder: staff, draws: (path: string) => path.startsWith('/admin/') }] : []),
      ...(patients ? [{ prefix: '/', folder: patients, draws: isPatients }] : []),
    ];
  }

  async addTo(server: FastifyInstance): Promise<void> {
    let first = true;
    for (const { prefix, folder } of this.apps) {
      await server.register(fastifyStatic, {
        root: folder,
        prefix,
        index: false,
        wildcard: false,
        globIgnore: ['**/index.html'],
        cacheControl: false,
        decorateReply: first,
        setHeaders: (reply, path) => {
          // The page itself has the headers of its address.
          if (!path.endsWith('index.html')) reply.headers(this.headers.page);
          reply.header('cache-control', keptFor(path));
        },
      });
      first = false;
    }
    server.get('/embed.js', (_request, reply) =>
      reply
        .headers(this.headers.embedding)
        .header('cache-control', `public, max-age=${HOUR_SECONDS}`)
        .type('text/javascript; charset=utf-8')
        .send(EMBED_SCRIPT),
    );
    if (this.apps.some(({ prefix }) => prefix === '/admin/')) {
      server.get('/admin', (_request, reply) => reply.redirect('/admin/', 308));
    }
  }

  /** For an address that no route takes: the page of the app that draws it, or a problem. */
  async elsewhere(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = request.url.split('?', 1)[0] ?? '/';
    const app =
      request.method === 'GET' || request.method === 'HEAD' ? this.apps.find(({ draws }) => draws(path)) : undefined;
    // A file that is missing is not a page: the old name of a script must not answer with HTML.
    if (!app || /\.\w+$/.test(path)) throw Problem.notFound('path.unknown', 'There is nothing at this address.');
    return reply
      .headers(EMBEDDED.test(path) ? this.headers.embedded : this.headers.page)
      .sendFile('index.html', app.folder);
  }
}

/** Built files carry a hash of their content in their name; everything else is asked for anew. */
function keptFor(path: string): string {
  return /[/\\]assets[/\\]/.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
}
