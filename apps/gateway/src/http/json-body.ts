import { isUtf8 } from 'node:buffer';

import { Problem } from '@stillwater/platform';
import type { FastifyInstance } from 'fastify';

import './served-request.js';

export const MOST_BYTES = 256 * 1024;

/**
 * Reads JSON and nothing else. A key `__proto__` stays a key like any other, which closed contracts then refuse by
 * name; forms of other sites, which can't send JSON, are turned away by their media type.
 */
export function readJsonOnly(server: FastifyInstance): void {
  server.decorateRequest('rawBody', undefined);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer', bodyLimit: MOST_BYTES },
    (request, body, done) => {
      if (body.length === 0) return done(null, undefined);
      request.rawBody = body;
      try {
        if (!isUtf8(body)) throw new SyntaxError('not UTF-8');
        done(null, JSON.parse(body.toString('utf8')));
      } catch {
        done(Problem.invalid('request.malformed', 'The body is not JSON in UTF-8.'));
      }
    },
  );
}

/** Others sign what they send byte by byte, and not all of them send JSON. */
export function readAsItComes(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (request, body, done) => {
    request.rawBody = body;
    done(null, undefined);
  });
}
