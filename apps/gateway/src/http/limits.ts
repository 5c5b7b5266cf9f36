import { Problem } from '@stillwater/platform';

import type { GatewayConfig } from '../gateway.config.js';
import { rateLimitHeaders, RateLimiter, type Allowance } from './rate-limit.rules.js';

export type SetHeaders = (headers: Record<string, string>) => void;

/** The rate limits of the interface, one window of a minute each. */
export class Limits {
  readonly forms: RateLimiter;
  readonly formsOfClinic: RateLimiter;
  readonly reads: RateLimiter;
  readonly links: RateLimiter;
  readonly signIns: RateLimiter;
  readonly staff: RateLimiter;

  constructor(config: GatewayConfig) {
    const aMinute = (name: string, quota: number) => new RateLimiter({ name, quota, seconds: 60 });
    this.forms = aMinute('forms', config.publicWritesPerMinute);
    this.formsOfClinic = aMinute('forms-of-clinic', config.clinicWritesPerMinute);
    this.reads = aMinute('reads', config.publicReadsPerMinute);
    this.links = aMinute('links', config.linkRequestsPerMinute);
    this.signIns = aMinute('sign-in', config.signInsPerMinute);
    this.staff = aMinute('staff', config.staffRequestsPerMinute);
  }
}

/**
 * Counts a request against its limits and tells the caller how they stand.
 * @throws Problem `request.limited` when one of them is used up
 */
export function spend(allowances: readonly Allowance[], setHeaders: SetHeaders): void {
  setHeaders(rateLimitHeaders(allowances));
  const wait = Math.max(...allowances.map(({ waitSeconds }) => waitSeconds));
  if (allowances.every(({ allowed }) => allowed)) return;
  throw new Problem('limited', 'request.limited', 'Too many requests. Wait before you try again.', {
    retryAfterSeconds: wait,
  });
}
