import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isUnauthenticated, worthRetrying } from './api.js';
import { sessionEnd } from './session/session-end.js';

const notice = (error: unknown): void => {
  if (isUnauthenticated(error)) sessionEnd.happened();
};

/** Every answer “not signed in” ends the session on the screen, whichever part of the page asked. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      if (mutation.meta?.signsIn !== true) notice(error);
    },
  }),
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 5_000 } },
});
