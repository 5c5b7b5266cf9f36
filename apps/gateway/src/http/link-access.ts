import { createHash } from 'node:crypto';

import { definitionOf, each } from '@stillwater/contract-kit';
import type { HttpRoute } from '@stillwater/contracts';
import { codeOfLinkToken, Problem, type Actor } from '@stillwater/platform';
import type { IncomingHttpHeaders } from 'node:http';

import { cookieIn } from '../sign-in/session-cookie.js';

/** In a header and never in an address: addresses are written into logs, histories and referrers. */
export const LINK_HEADER = 'stillwater-link';

/** What the holder of a link has sent. */
export interface HeldLink {
  token: string;
  /** The clinic's routing code in it. */
  code: string;
}

/** @throws Problem `link.unknown` without a token, and for what can't be one */
export function linkIn(headers: IncomingHttpHeaders): HeldLink {
  const token = String(headers[LINK_HEADER] ?? '');
  const code = codeOfLinkToken(token);
  if (!code) throw linkUnknown();
  return { token, code };
}

/** One answer for every link that opens nothing: nobody learns which part was wrong. */
export function linkUnknown(): Problem {
  return Problem.notFound('link.unknown', 'This link opens nothing here.');
}

/** Whoever holds this link, known by its hash until the service that owns it says whose it is. */
export function holderOf({ token }: HeldLink): Actor {
  const hash = createHash('sha256').update(token).digest('hex');
  return { kind: 'person', id: `link-${hash.slice(0, 16)}`, roles: [] };
}

/** The cookie of a link that was opened with its second factor; no script sees it, no other site sends it. */
export class EntryCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(publicUrl: string) {
    const secure = publicUrl.startsWith('https://');
    this.name = secure ? '__Secure-link-entry' : 'link-entry';
    this.attributes = `Path=/v1/links; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
  }

  /** What can't be a token is none: the owner then says that the link is to be opened. */
  in(headers: IncomingHttpHeaders): string | undefined {
    const entryToken = cookieIn(headers.cookie, this.name);
    return entryToken && each.token.check(entryToken) === undefined ? entryToken : undefined;
  }

  /** Gone with the browser; how long the entry lasts until then is the owner's to say. */
  set(entryToken: string): string {
    return `${this.name}=${entryToken}; ${this.attributes}`;
  }
}

export type LinkFields = (link: HeldLink, headers: IncomingHttpHeaders) => Record<string, string>;

/** What the gateway adds to a command on a link: the fields that it has, and no other. */
export function linkFieldsOf(route: HttpRoute, cookie: EntryCookie): LinkFields {
  const names = new Set(route.asks ? definitionOf(route.asks).fields.map(({ name }) => name) : []);
  const takesLink = names.has('linkToken');
  const takesEntry = names.has('entryToken');
  return ({ token }, headers) => {
    const entryToken = takesEntry ? cookie.in(headers) : undefined;
    return { ...(takesLink && { linkToken: token }), ...(entryToken && { entryToken }) };
  };
}
