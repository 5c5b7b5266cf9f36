import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Schemas } from '../api.js';
import { useAttention } from '../session/attended.js';
import { sessionQuery } from '../session/use-session.js';

/** How long a page waits that was sent away; a connection that broke is taken up again by the browser. */
const AGAIN_MS = 15_000;

/** How long a new session may need to get here: where an authenticator was set up beside this page, one takes its place. */
const NEW_SESSION_MS = 1_000;

type Kind = Schemas['LiveChange']['kind'];

/** What is loaded anew when something of a kind has changed. */
const listsOf = { staff_notice: 'notices', inquiry: 'inquiries' } as const satisfies Record<Kind, string>;

/** Whether the server tells this page of every change; where it does not, pages ask from time to time. */
export const FollowedContext = createContext(false);
export const useFollowed = (): boolean => useContext(FollowedContext);

/**
 * Follows the clinic while somebody looks at the page, and loads anew what the server says has changed.
 *
 * @returns whether the stream is open
 */
export function useFollowing(clinicId: string, may: boolean): boolean {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const seen = useSyncExternalStore(onVisibility, () => document.visibilityState === 'visible');
  const follows = useAttention() === 'attended' && seen && may;
  useEffect(() => {
    if (!follows) return undefined;
    let source: EventSource;
    let again: ReturnType<typeof setTimeout>;
    const reload = (kinds: readonly Kind[]): void => {
      for (const kind of kinds) void client.invalidateQueries({ queryKey: [listsOf[kind], clinicId] });
    };
    const connect = (): void => {
      source = new EventSource(`/v1/clinics/${clinicId}/live`);
      source.addEventListener('open', () => setOpen(true));
      source.addEventListener('error', () => {
        setOpen(false);
        if (source.readyState === EventSource.CLOSED) again = setTimeout(connect, AGAIN_MS);
      });
      source.addEventListener('reload', () => reload(['staff_notice', 'inquiry']));
      source.addEventListener('change', ({ data }: MessageEvent<string>) => {
        const { kind } = JSON.parse(data) as Schemas['LiveChange'];
        // A kind that is newer than this page is shown by none of its lists.
        if (kind in listsOf) reload([kind]);
      });
      source.addEventListener('end', () => {
        source.close();
        setOpen(false);
        // Signed out, or in other roles: what is known of the session is old.
        const askAnew = () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
        again = setTimeout(askAnew, NEW_SESSION_MS);
      });
    };
    connect();
    return () => {
      clearTimeout(again);
      source.close();
      setOpen(false);
    };
  }, [client, clinicId, follows]);
  return open;
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
