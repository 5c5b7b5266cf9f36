import { createHmac, timingSafeEqual } from 'node:crypto';

/** What was signed longer ago than this, or lies as far ahead, is somebody's copy. */
const TOLERANCE_SECONDS = 5 * 60;

export interface StandardHeaders {
  id: string;
  /** Seconds since 1970. */
  timestamp: string;
  /** `v1,<base64>`, several of them between spaces while a secret is replaced. */
  signature: string;
}

/**
 * Whether the holder of the secret has sent this, just now (standardwebhooks.com: HMAC-SHA256 over id, timestamp and body).
 * @param secret `whsec_` and the key in base64
 */
export function isSigned(
  { id, timestamp, signature }: StandardHeaders,
  body: Buffer,
  secret: string,
  now: Date,
): boolean {
  if (!id || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  return signature.split(' ').some((part) => {
    const given = Buffer.from(part.startsWith('v1,') ? part.slice(3) : '', 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
