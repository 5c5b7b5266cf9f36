import { dataOf, idempotencyKey, type ApiProblem } from '@stillwater/api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { linkApi } from '../link/link-api.js';
import type { ScreeningForm } from './screening.js';

/**
 * What the link leads to. Asked once and never by itself again: a newer answer would take the page away from under a
 * person who is writing, when it says that the page is locked by now.
 * @param asked apart: what is shown otherwise stays
 */
export function useScreening(token: string, asked: 'page' | 'relock' = 'page') {
  return useQuery<ScreeningForm, ApiProblem>({
    queryKey: asked === 'page' ? ['screening', token] : ['screening', token, asked],
    queryFn: () => dataOf(linkApi(token).GET('/v1/links/screening')),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });
}

interface Factors {
  readonly birthDate: string;
  readonly code?: string;
}

/** A new key for every press: a second try is a new try, with what was typed then. */
const once = () => ({ header: { 'Idempotency-Key': idempotencyKey() } });

export function useSendCode(token: string) {
  return useMutation({
    mutationFn: () => dataOf(linkApi(token).POST('/v1/links/screening/code', { params: once() })),
    onError: (_problem: ApiProblem) => undefined,
    networkMode: 'always',
  });
}

export function useOpen(token: string) {
  return useMutation({
    mutationFn: (body: Factors) => dataOf(linkApi(token).POST('/v1/links/screening/entry', { params: once(), body })),
    onError: (_problem: ApiProblem) => undefined,
    networkMode: 'always',
  });
}

/** Hands the answers in. A try after a lost answer repeats the first. */
export function useSubmit(token: string) {
  const key = useRef<string>(undefined);
  return useMutation({
    mutationFn: () => {
      key.current ??= idempotencyKey();
      const params = { header: { 'Idempotency-Key': key.current } };
      return dataOf(linkApi(token).POST('/v1/links/screening/submission', { params }));
    },
    onError: ({ status }: ApiProblem) => {
      if (status !== undefined && status < 500) key.current = undefined;
    },
    networkMode: 'always',
  });
}
