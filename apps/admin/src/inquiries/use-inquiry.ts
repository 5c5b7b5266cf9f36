import { answerOf, idempotencyKey, type Answer, type ApiProblem } from '@stillwater/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, type Schemas } from '../api.js';
import { useAttention } from '../session/attended.js';
import { useClinic } from '../shell/use-clinic.js';

export type Inquiry = Schemas['InquiryDetail'];
/** An inquiry with the tag of the version that is shown. */
export type Shown = Answer<Inquiry>;

const keyOf = (clinicId: string, inquiryId: string) => ['inquiry', clinicId, inquiryId] as const;

export function useInquiry(inquiryId: string) {
  const { clinicId } = useClinic();
  const attended = useAttention() === 'attended';
  return useQuery<Shown, ApiProblem>({
    queryKey: keyOf(clinicId, inquiryId),
    queryFn: () =>
      answerOf(api.GET('/v1/clinics/{clinicId}/inquiries/{inquiryId}', { params: { path: { clinicId, inquiryId } } })),
    refetchInterval: attended ? 10_000 : false,
  });
}

/** Where a change goes and what it stands on. */
export interface Change {
  readonly params: {
    readonly path: { readonly clinicId: string; readonly inquiryId: string };
    readonly header: { readonly 'If-Match': string; readonly 'Idempotency-Key': string };
  };
}

/**
 * One change of an inquiry, made against the version on the screen. When somebody else was quicker, the newest state is
 * loaded beside what was typed, and the next attempt stands on that.
 */
export function useChangeInquiry<Body>(shown: Shown, send: (change: Change, body: Body) => Promise<Shown>) {
  const { clinicId } = useClinic();
  const client = useQueryClient();
  const key = useRef<string>(undefined);
  const { inquiryId } = shown.data;
  return useMutation<Shown, ApiProblem, Body>({
    mutationFn: (body) => {
      key.current ??= idempotencyKey();
      const header = { 'If-Match': shown.etag ?? `"${shown.data.version}"`, 'Idempotency-Key': key.current };
      return send({ params: { path: { clinicId, inquiryId }, header } }, body);
    },
    onSuccess: (answer) => {
      client.setQueryData(keyOf(clinicId, inquiryId), answer);
      void client.invalidateQueries({ queryKey: ['inquiries', clinicId] });
      void client.invalidateQueries({ queryKey: ['messages', clinicId] });
    },
    onError: ({ status }) => {
      if (status === 409 || status === 412) void client.invalidateQueries({ queryKey: keyOf(clinicId, inquiryId) });
    },
    onSettled: (_answer, error) => {
      // A lost answer is asked for again under the same key; after any other end the next click is a new request.
      const unknown = error !== null && (error.status === undefined || error.status >= 500);
      if (!unknown) key.current = undefined;
    },
  });
}
