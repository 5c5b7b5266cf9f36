import { ApiProblem, dataOf } from '@stillwater/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../api.js';

const queryKey = ['demo-clock'];

/** The demo's clock, or null in a real installation, which has none. */
export function useDemoClock() {
  return useQuery<Schemas['DemoClock'] | null, ApiProblem>({
    queryKey,
    queryFn: () =>
      dataOf(api.GET('/v1/demo/clock')).catch((error: unknown) => {
        if (error instanceof ApiProblem && error.status === 404) return null;
        throw error;
      }),
    staleTime: Infinity,
    retry: false,
  });
}

/** How far business time runs ahead of the machine's, in milliseconds: nothing outside of the demo. */
export function useAheadMs(): number {
  return (useDemoClock().data?.aheadMinutes ?? 0) * 60_000;
}

/** Moves the time of the whole demo; everything on the screen is asked for anew. */
export function useAdvanceDemo() {
  const client = useQueryClient();
  return useMutation<Schemas['DemoClock'], ApiProblem, number>({
    mutationFn: (advanceMinutes) => dataOf(api.POST('/v1/demo/clock', { body: { advanceMinutes } })),
    onSuccess: (clock) => {
      client.setQueryData(queryKey, clock);
      void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== queryKey[0] });
    },
  });
}
