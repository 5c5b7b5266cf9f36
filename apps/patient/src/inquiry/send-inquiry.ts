import { dataOf, idempotencyKey, type ApiProblem, type components } from '@stillwater/api-client';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../api.js';
import type { Submission } from './inquiry.rules.js';

export type Receipt = components['schemas']['InquiryReceipt'];

/** The key was used for another content before: the first attempt had arrived after all. */
export const isEarlierVersion = ({ code, status }: ApiProblem): boolean =>
  status === 422 && code === 'idempotency.key_reused';

/**
 * Sends what one rendered form holds. Every attempt of that form carries one key, so a second click or a try after a
 * lost answer arrives once; only when another content had arrived under the key does the next attempt get a new one.
 */
export function useSendInquiry(slug: string) {
  const key = useRef<string>(undefined);
  return useMutation<Receipt, ApiProblem, Submission>({
    mutationFn: (body) => {
      key.current ??= idempotencyKey();
      return dataOf(
        api.POST('/v1/public/clinics/{slug}/inquiries', {
          params: { path: { slug }, header: { 'Idempotency-Key': key.current } },
          body,
        }),
      );
    },
    onError: (problem) => {
      if (isEarlierVersion(problem)) key.current = undefined;
    },
    networkMode: 'always',
  });
}
