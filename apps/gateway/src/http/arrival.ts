import type { FastifyRequest } from 'fastify';
import { isTraceparent, newId } from '@stillwater/platform';

import type { GatewayKeys } from '../gateway-keys.js';
import { networkOf } from './network.rules.js';

/** What every request is given before anything is decided about it. */
export interface Arrival {
  /** The caller's own, where it is harmless, or ours. Goes back in X-Request-Id. */
  requestId: string;
  correlationId: string;
  /** What this request leads to is caused by it; the caller's request id need not be a UUID. */
  causationId: string;
  /** W3C trace context: the caller's or a new one. */
  traceparent: string;
  /** Stands for the network that the address is of; the address goes nowhere from here. */
  ipHash: string;
}

/** A UUID, or an id like one: with other letters, somebody's name or address could get into the trail. */
const HARMLESS_ID = /^[0-9a-f-]{8,64}$/i;
const MOST_KNOWN = 10_000;

export class Arrivals {
  private readonly hashes = new Map<string, string>();
  private day = 0;

  constructor(private readonly keys: Pick<GatewayKeys, 'addressOn'>) {}

  of(request: FastifyRequest): Arrival {
    const { headers } = request;
    const given = headers['x-request-id'];
    const correlationId = newId();
    const traceparent = headers['traceparent'] as string | undefined;
    return {
      correlationId,
      causationId: correlationId,
      requestId: typeof given === 'string' && HARMLESS_ID.test(given) ? given : correlationId,
      traceparent: isTraceparent(traceparent) ? traceparent : traceOf(correlationId),
      ipHash: this.hashOf(request.ip),
    };
  }

  /** One visitor sends many requests: the hash of an address's network is kept for its day. */
  private hashOf(address: string): string {
    const now = Date.now();
    const day = Math.floor(now / 86_400_000);
    if (day !== this.day || this.hashes.size > MOST_KNOWN) this.hashes.clear();
    this.day = day;
    let hash = this.hashes.get(address);
    if (!hash) this.hashes.set(address, (hash = this.keys.addressOn(new Date(now), networkOf(address))));
    return hash;
  }
}

/** A trace that is found by its request: the id is random enough for both of its numbers (RFC 9562, UUIDv7). */
function traceOf(correlationId: string): string {
  const digits = correlationId.replaceAll('-', '');
  return `00-${digits}-${digits.slice(16)}-01`;
}

/** Others date what they sign by the real time, also while the demo's is moved. */
export function realTime(): Date {
  return new Date();
}
