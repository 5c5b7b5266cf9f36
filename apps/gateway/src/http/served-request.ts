import type { FastifyReply, FastifyRequest } from 'fastify';

import type { HttpRoute } from '@stillwater/contracts';

import type { Arrival } from './arrival.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Given to every request as it arrives. */
    arrival: Arrival;
    /** The body as it came, for fingerprints. */
    rawBody: Buffer | undefined;
    /** Whether it counts as work in progress. */
    inWork: boolean;
  }

  interface FastifyContextConfig {
    /** Of the route table; pages have none. */
    operationId?: string;
    /** What its refusals may carry. */
    extensions?: HttpRoute['extensions'];
    /** It has no end: neither work in progress nor a time that counts. */
    streams?: true;
  }
}

export type { FastifyReply, FastifyRequest };
