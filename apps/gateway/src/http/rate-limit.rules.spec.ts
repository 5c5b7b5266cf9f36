import { describe, expect, it } from '@jest/globals';

import { rateLimitHeaders, RateLimiter } from './rate-limit.rules.js';

function limiter(quota: number, seconds: number) {
  let now = 0;
  const limit = { name: 'forms', quota, seconds };
  return { limit: new RateLimiter(limit, () => now), later: (milliseconds: number) => (now += milliseconds) };
}

describe('RateLimiter', () => {
  it('allows the quota at once and no more', () => {
    const { limit } = limiter(3, 60);
    expect([1, 2, 3, 4].map(() => limit.take('a').allowed)).toEqual([true, true, true, false]);
    expect(limit.take('b').allowed).toBe(true);
  });

  it('says how long to wait, and allows one more after that', () => {
    const { limit, later } = limiter(3, 60);
    for (let time = 0; time < 3; time += 1) limit.take('a');
    expect(limit.take('a')).toMatchObject({ allowed: false, remaining: 0, waitSeconds: 20, resetSeconds: 60 });
    later(19_999);
    expect(limit.take('a').allowed).toBe(false);
    later(1);
    expect(limit.take('a').allowed).toBe(true);
    expect(limit.take('a').allowed).toBe(false);
  });

  it('never gathers more than the quota', () => {
    const { limit, later } = limiter(2, 60);
    later(3_600_000);
    expect([1, 2, 3].map(() => limit.take('a').allowed)).toEqual([true, true, false]);
  });

  it('writes both limits of a route into the headers', () => {
    const { limit } = limiter(3, 60);
    expect(rateLimitHeaders([limit.take('a'), limit.take('b')])).toEqual({
      'ratelimit-policy': '"forms";q=3;w=60, "forms";q=3;w=60',
      ratelimit: '"forms";r=2;t=20, "forms";r=2;t=20',
    });
  });
});
