import { readFile } from 'node:fs/promises';

import fastifyStatic from '@fastify/static';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { parse } from 'yaml';

import { GatewayConfig } from '../gateway.config.js';
import { openApiDocument, swaggerUi } from './places.js';
import { explanationPage } from './problem-page.js';
import { securityHeaders } from './security-headers.rules.js';

const DOCS_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="/ripple.svg">
    <title>Stillwater: HTTP interface</title>
    <link rel="stylesheet" href="/docs/ui/swagger-ui.css" />
  </head>
  <body>
    <main id="document"><noscript>This page needs scripts; <a href="/openapi.json">the document itself</a> does not.</noscript></main>
    <script src="/docs/ui/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

/** Reads the document only: requests are not sent from this page. */
const DOCS_SCRIPT = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#document', validatorUrl: null, supportedSubmitMethods: [] });\n`;

/** What explains the interface: the OpenAPI document, a page to read it on, and a page for each refusal. */
@Injectable()
export class Documents {
  private readonly headers: Readonly<Record<string, string>>;
  private openApi: Promise<string> | undefined;

  constructor(@Inject(GatewayConfig) config: GatewayConfig) {
    this.headers = securityHeaders(config.publicUrl.startsWith('https://')).page;
  }

  async addTo(server: FastifyInstance): Promise<void> {
    server.get('/openapi.json', async (_request, reply) =>
      reply
        .headers(this.headers)
        .header('cache-control', 'no-cache')
        .type('application/json')
        .send(await this.document()),
    );
    server.get('/docs', (_request, reply) =>
      reply.headers(this.headers).type('text/html; charset=utf-8').send(DOCS_PAGE),
    );
    server.get('/docs/start.js', (_request, reply) =>
      reply.headers(this.headers).type('text/javascript; charset=utf-8').send(DOCS_SCRIPT),
    );
    await server.register(fastifyStatic, {
      root: swaggerUi(),
      prefix: '/docs/ui/',
      index: false,
      decorateReply: false,
      allowedPath: (path) => /^\/(swagger-ui\.css|swagger-ui-bundle\.js)$/.test(path),
      setHeaders: (reply) => void reply.headers(this.headers),
    });
    server.get<{ Params: { code: string } }>('/problems/:code', (request, reply) =>
      reply.headers(this.headers).type('text/html; charset=utf-8').send(explanationPage(request.params.code)),
    );
  }

  /** The committed document; a check keeps it equal to the route table. */
  private document(): Promise<string> {
    this.openApi ??= readFile(openApiDocument, 'utf8').then((text) => JSON.stringify(parse(text)));
    return this.openApi;
  }
}
