import { hash } from 'node:crypto';

import { Problem, type IdempotencyClaim } from '@stillwater/platform';

/** Visible ASCII but quotes, so that the quoted and the bare form are one key. */
const KEY = /^[\x21\x23-\x7e]{1,128}$/;

/**
 * The key of an Idempotency-Key header, quoted as a structured field says (draft-ietf-httpapi-idempotency-key-header-07)
 * or bare, as most clients send it.
 * @throws Problem `request.idempotency_key`
 */
export function keyIn(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  const given = String(header).trim();
  const key = given.length > 1 && given.startsWith('"') && given.endsWith('"') ? given.slice(1, -1) : given;
  if (!KEY.test(key))
    throw Problem.invalid('request.idempotency_key', 'The Idempotency-Key has 1 to 128 visible characters.');
  return key;
}

/**
 * What the owner keeps beside the effect. The fingerprint is of all that makes the request what it is: where it goes
 * and the body as it came; If-Match is left out, since a repeated request carries the version it was first made for.
 */
export function claimOf(
  key: string,
  route: string,
  params: Readonly<Record<string, string>>,
  body: Buffer | undefined,
): IdempotencyClaim {
  const path = JSON.stringify(params);
  const whole = body ? Buffer.concat([Buffer.from(`${path}\n`), body]) : path;
  return { key, route, fingerprint: hash('sha256', whole, 'base64url') };
}
