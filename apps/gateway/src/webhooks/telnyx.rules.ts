import { createPublicKey, verify } from 'node:crypto';

/** What was signed longer ago than this, or lies as far ahead, is somebody's copy. */
const TOLERANCE_SECONDS = 5 * 60;

export interface TelnyxHeaders {
  /** Seconds since 1970. */
  timestamp: string;
  /** Base64. */
  signature: string;
}

/**
 * Whether Telnyx has sent this, just now: Ed25519 over the time, a bar and the body (its page "Receiving webhooks").
 * @param publicKey of the account, 32 bytes in base64
 */
export function isFromTelnyx(
  { timestamp, signature }: TelnyxHeaders,
  body: Buffer,
  publicKey: string,
  now: Date,
): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const x = Buffer.from(publicKey, 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const given = Buffer.from(signature, 'base64');
  return given.length === 64 && verify(null, Buffer.concat([Buffer.from(`${timestamp}|`), body]), key, given);
}

/** The parts of a telling that count here. */
export interface TelnyxTold {
  event: string;
  id: string;
  from: string;
  to: string;
  text: string;
  status: string;
  errorCode: string | undefined;
}

/** @returns nothing where it has another form */
export function readTelnyx(body: Buffer): TelnyxTold | undefined {
  const data = part(parsed(body), 'data');
  const payload = part(data, 'payload');
  const [to] = list(payload, 'to');
  const [error] = list(payload, 'errors');
  const [event, id] = [word(data, 'event_type'), word(payload, 'id')];
  if (!event || !id) return undefined;
  return {
    event,
    id,
    from: word(part(payload, 'from'), 'phone_number'),
    to: word(to, 'phone_number'),
    text: word(payload, 'text'),
    status: word(to, 'status'),
    errorCode: word(error, 'code') || undefined,
  };
}

/** What a status means for us; undefined: it is still on its way, or Telnyx doesn't know. */
export function outcomeOfTelnyx(status: string): 'delivered' | 'undelivered' | undefined {
  switch (status) {
    case 'delivered':
      return 'delivered';
    case 'delivery_failed':
    case 'sending_failed':
    case 'expired':
      return 'undelivered';
    default:
      return undefined;
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function part(whole: unknown, name: string): unknown {
  return typeof whole === 'object' && whole !== null ? (whole as Record<string, unknown>)[name] : undefined;
}

function list(whole: unknown, name: string): unknown[] {
  const found = part(whole, name);
  return Array.isArray(found) ? found : [];
}

function word(whole: unknown, name: string): string {
  const found = part(whole, name);
  return typeof found === 'string' ? found : '';
}
