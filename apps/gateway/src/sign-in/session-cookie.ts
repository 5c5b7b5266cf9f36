import { createHmac, timingSafeEqual } from 'node:crypto';

export interface CookieNames {
  session: string;
  challenge: string;
  secure: boolean;
}

/** Browsers keep a `__Host-` cookie to this host, to https and to the whole site; plain http can't have one. */
export function cookieNames(publicUrl: string): CookieNames {
  const secure = publicUrl.startsWith('https://');
  const prefix = secure ? '__Host-' : '';
  return { session: `${prefix}sid`, challenge: `${prefix}sid-challenge`, secure };
}

/** The value of one cookie of a Cookie header, as sent. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined;
  for (const part of header.split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return undefined;
}

/**
 * The session token of a signed cookie value (`<token>.<HMAC-SHA-256 of it in base64>`, percent-encoded), or nothing
 * when the signature isn't ours: forged cookies cost no query.
 */
export function tokenIn(value: string | undefined, secret: string): string | undefined {
  if (!value || value.length > 300) return undefined;
  const dot = value.indexOf('.');
  if (dot < 1) return undefined;
  const token = value.slice(0, dot);
  const given = Buffer.from(decoded(value.slice(dot + 1)), 'base64');
  const ours = createHmac('sha256', secret).update(token).digest();
  return given.length === ours.length && timingSafeEqual(given, ours) ? token : undefined;
}

/** Cookies whose signature was looked at before. */
const MOST_COOKIES = 5_000;

/** Reads cookies that are sent again and again. Only the signature is remembered: whether the session lasts is not in it. */
export class SignedCookies {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly secret: string) {}

  tokenIn(value: string | undefined): string | undefined {
    const known = value && this.tokens.get(value);
    if (known) return known;
    const token = tokenIn(value, this.secret);
    if (token && value) {
      if (this.tokens.size >= MOST_COOKIES) this.tokens.clear();
      this.tokens.set(value, token);
    }
    return token;
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

/** Set-Cookie lines that take both cookies away. */
export function endedCookies({ session, challenge, secure }: CookieNames): string[] {
  const attributes = `Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return [session, challenge].map((name) => `${name}=; ${attributes}`);
}
