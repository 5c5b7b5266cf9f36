/** The headers by which a browser says where a request comes from. */
export interface Provenance {
  secFetchSite?: string;
  origin?: string;
  host?: string;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a page of another site sends this to change something. Browsers since 2020-2023 send Sec-Fetch-Site with
 * every request; older ones send Origin with every POST; what sends neither is no browser and carries no cookie of ours
 * by itself.
 * @param publicOrigin where our own pages are, as browsers see it
 */
export function isCrossSite(method: string, from: Provenance, publicOrigin: string): boolean {
  if (safeMethods.has(method)) return false;
  if (from.secFetchSite !== undefined) return from.secFetchSite !== 'same-origin' && from.secFetchSite !== 'none';
  if (from.origin === undefined) return false;
  if (from.origin === publicOrigin) return false;
  return !URL.canParse(from.origin) || new URL(from.origin).host !== from.host;
}
