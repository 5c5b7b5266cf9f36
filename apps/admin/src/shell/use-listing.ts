import type { ApiProblem } from '@stillwater/api-client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useAttention } from '../session/attended.js';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | undefined;
  /** Whether the server says that something may be missing. */
  readonly incomplete?: boolean | undefined;
}

interface Shown<T> {
  readonly items: readonly T[];
  readonly incomplete: boolean;
}

/** How often a list that somebody looks at is asked for anew. */
const POLL_MS = 10_000;

/**
 * A list that grows by pages and stays fresh while somebody is there.
 *
 * @param everyMs how often it is asked for anew by itself; false for never
 */
export function useListing<T>(
  key: readonly unknown[],
  load: (cursor: string | undefined) => Promise<Page<T>>,
  everyMs: number | false = POLL_MS,
) {
  const attended = useAttention() === 'attended';
  const query = useInfiniteQuery<Page<T>, ApiProblem, Shown<T>, readonly unknown[], string | undefined>({
    queryKey: key,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => ({
      items: pages.flatMap(({ items }) => items),
      incomplete: pages.some(({ incomplete }) => incomplete),
    }),
    refetchInterval: attended && everyMs,
  });
  return { ...query, data: query.data?.items, incomplete: query.data?.incomplete ?? false, attended };
}

export type Listing<T> = ReturnType<typeof useListing<T>>;
