import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../api.js';
import { sessionEnd } from './session-end.js';

export type Session = Schemas['SessionView'];
export type Membership = Schemas['SessionMembership'];

export const sessionQuery = queryOptions<Session, ApiProblem>({
  queryKey: ['session'],
  queryFn: () => dataOf(api.GET('/v1/session')),
  staleTime: 5 * 60_000,
});

export const useSession = () => useQuery(sessionQuery);

/** Puts a session on the screen; what another person had loaded goes. */
export function useBeginSession(): (session: Session) => void {
  const client = useQueryClient();
  return (session) => {
    const before = client.getQueryData(sessionQuery.queryKey);
    if (before !== undefined && before.staffId !== session.staffId) return location.assign('/admin/');
    client.setQueryData(sessionQuery.queryKey, session);
    sessionEnd.isOver();
    client.removeQueries({ queryKey: ['enrolment'] });
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
}

export function useSignOut() {
  return useMutation<unknown, ApiProblem>({
    mutationFn: () => dataOf(api.DELETE('/v1/session')),
    // A full load, so that nothing that was on the screen stays in memory.
    onSettled: () => location.assign('/admin/sign-in'),
    meta: { signsIn: true },
  });
}
