import { useSyncExternalStore } from 'react';

/** Pages that the link of a message opens. */
export type LinkedPage = '/s' | '/a' | '/f' | '/leave';

const whole = /^[a-z0-9]{4,16}-[\w-]{22}$/;
const alike = /^[a-z0-9]{4,16}-/;

const kept = new Map<string, string>();
const listeners = new Set<() => void>();
const nameOf = (page: string): string => `stillwater-link${page}`;

/**
 * Takes the token out of the address, where it came in a message, before anything shows or sends the address on. It
 * stays with this tab, so that a reload opens the same thing. A browser that stores nothing keeps it until then.
 */
export function takeLinkToken(): void {
  const token = location.hash.slice(1);
  if (!alike.test(token)) return;
  const page = location.pathname;
  history.replaceState(history.state, '', page + location.search);
  // A link that was cut off on the way must not show what an older one opened in this tab.
  if (whole.test(token)) keep(page, token);
  else forget(page);
  for (const listener of listeners) listener();
}

function keep(page: string, token: string): void {
  kept.set(page, token);
  try {
    sessionStorage.setItem(nameOf(page), token);
  } catch {
    // Kept in memory above.
  }
}

function forget(page: string): void {
  kept.delete(page);
  try {
    sessionStorage.removeItem(nameOf(page));
  } catch {
    // Then nothing was stored.
  }
}

function tokenOf(page: LinkedPage): string | undefined {
  try {
    return kept.get(page) ?? sessionStorage.getItem(nameOf(page)) ?? undefined;
  } catch {
    return kept.get(page);
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The token that opened the page; another link pasted over it replaces it. */
export function useLinkToken(page: LinkedPage): string | undefined {
  return useSyncExternalStore(listen, () => tokenOf(page));
}
