export interface RateLimit {
  /** As the headers name it. */
  name: string;
  /** So many requests … */
  quota: number;
  /** … in so many seconds, in any order. */
  seconds: number;
}

export interface Allowance {
  limit: RateLimit;
  allowed: boolean;
  remaining: number;
  /** Until one more request is allowed; 0 when it is now. */
  waitSeconds: number;
  /** Until the whole quota is there again. */
  resetSeconds: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** More keys than this are strangers passing by: whoever was away longest starts with a full quota again. */
const MOST_KEYS = 50_000;

/**
 * Token buckets in the memory of one process: several instances allow as many times the quota. A bucket fills evenly,
 * so a quota can be used at once, and then again as time goes by.
 */
export class RateLimiter {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly limit: RateLimit,
    private readonly now: () => number = () => performance.now(),
  ) {}

  take(key: string): Allowance {
    const { quota, seconds } = this.limit;
    const now = this.now();
    const bucket = this.buckets.get(key) ?? { tokens: quota, at: now };
    const perSecond = quota / seconds;
    bucket.tokens = Math.min(quota, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond);
    bucket.at = now;
    const allowed = bucket.tokens >= 1;
    if (allowed) bucket.tokens -= 1;
    this.keep(key, bucket);
    return {
      limit: this.limit,
      allowed,
      remaining: Math.floor(bucket.tokens),
      waitSeconds: allowed ? 0 : (1 - bucket.tokens) / perSecond,
      resetSeconds: (quota - bucket.tokens) / perSecond,
    };
  }

  /** The map stays in the order of last use. */
  private keep(key: string, bucket: Bucket): void {
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size <= MOST_KEYS) return;
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}

/** The fields of draft-ietf-httpapi-ratelimit-headers-10. */
export function rateLimitHeaders(allowances: readonly Allowance[]): Record<string, string> {
  return {
    'ratelimit-policy': allowances.map(({ limit }) => `"${limit.name}";q=${limit.quota};w=${limit.seconds}`).join(', '),
    ratelimit: allowances
      .map(({ limit, remaining, resetSeconds }) => `"${limit.name}";r=${remaining};t=${Math.ceil(resetSeconds)}`)
      .join(', '),
  };
}
