import { dataOf, idempotencyKey, type ApiProblem } from '@stillwater/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { linkApi } from '../link/link-api.js';
import type { ConsentForm, Signature } from './consents.js';

/** What the link leads to. Never asked again by itself: nobody's text is to change while they read. */
export function useConsentForm(token: string) {
  return useQuery<ConsentForm, ApiProblem>({
    queryKey: ['consents', token],
    queryFn: () => dataOf(linkApi(token).GET('/v1/links/consents')),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });
}

/** Signs, and shows what is left. A try after a lost answer repeats the first. */
export function useSign(token: string) {
  const queries = useQueryClient();
  const key = useRef<{ id: string; of: string }>(undefined);
  return useMutation({
    mutationFn: (body: Signature) => {
      const of = JSON.stringify(body);
      if (key.current?.of !== of) key.current = { id: idempotencyKey(), of };
      const params = { header: { 'Idempotency-Key': key.current.id } };
      return dataOf(linkApi(token).POST('/v1/links/consents/signatures', { params, body }));
    },
    onSuccess: (form: ConsentForm) => queries.setQueryData(['consents', token], form),
    onError: ({ status }: ApiProblem) => {
      if (status !== undefined && status < 500) key.current = undefined;
    },
    networkMode: 'always',
  });
}
