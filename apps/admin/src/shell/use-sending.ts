import { idempotencyKey, type ApiProblem } from '@stillwater/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

interface Sending<Body, Result> {
  /** Sends what was entered; the key makes a second try answer as the first did. */
  readonly send: (body: Body, idempotencyKey: string) => Promise<Result>;
  /** What the change may have made old: loaded anew after it, and when somebody else was quicker. */
  readonly refreshes: readonly (readonly unknown[])[];
  /** What the change itself stands on: its answer is the newest state, a refusal means that there is a newer one. */
  readonly standsOn?: readonly unknown[];
}

/**
 * A change that is sent once. After a lost answer the same body goes out under the same key; anything else is a new
 * request.
 */
export function useSending<Body, Result>({ send, refreshes, standsOn }: Sending<Body, Result>) {
  const client = useQueryClient();
  const open = useRef<{ body: string; key: string }>(undefined);
  const refresh = (keys: readonly (readonly unknown[])[]): void => {
    for (const queryKey of keys) void client.invalidateQueries({ queryKey });
  };
  return useMutation<Result, ApiProblem, Body>({
    mutationFn: (body) => {
      const text = JSON.stringify(body) ?? '';
      if (open.current?.body !== text) open.current = { body: text, key: idempotencyKey() };
      return send(body, open.current.key);
    },
    // An answer may hold a secret, such as a link that works once: it goes with the page that shows it.
    gcTime: 0,
    onSuccess: () => refresh(refreshes),
    onError: ({ status }) => {
      if (status === 409 || status === 412) refresh(standsOn === undefined ? refreshes : [standsOn, ...refreshes]);
    },
    onSettled: (_result, error) => {
      const unknown = error !== null && (error.status === undefined || error.status >= 500);
      if (!unknown) open.current = undefined;
    },
  });
}
