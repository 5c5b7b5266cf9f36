import fastifyStatic from '@fastify/static';
import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, Problem, type Logger } from '@stillwater/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { GatewayConfig } from '../gateway.config.js';
import { pagesOf } from './places.js';
import { securityHeaders } from './security-headers.rules.js';

const YEAR_SECONDS = 31_536_000;

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
  private readonly headers: Readonly<Record<string, string>>;

  constructor(@Inject(GatewayConfig) config: GatewayConfig, @Inject(LOGGER) log: Logger) {
    this.headers = securityHeaders(config.publicUrl.startsWith('https://')).page;
    const staff = pagesOf('admin', config.adminPages);
    const patients = pagesOf('patient', config.patientPages);
    if (!staff || !patients)
      log.warn({ staff: !!staff, patients: !!patients }, 'Some pages are not built and will not be served');
    this.apps = [
      ...(staff ? [{ prefix: '/admin/', folder: staff, draws: (path: string) => path.startsWith('/admin/') }] : []),
      ...(patients
        ? [{ prefix: '/', folder: patients, draws: (path: string) => path === '/' || path.startsWith('/c/') }]
        : []),
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
        setHeaders: (reply, path) => void reply.headers(this.headers).header('cache-control', keptFor(path)),
      });
      first = false;
    }
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
    return reply.headers(this.headers).sendFile('index.html', app.folder);
  }
}

/** Built files carry a hash of their content in their name; everything else is asked for anew. */
function keptFor(path: string): string {
  return /[/\\]assets[/\\]/.test(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
}
