import { answerOf, type Answer, type ApiProblem } from '@stillwater/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../api.js';
import { useAttention } from '../session/attended.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';

export type Review = Schemas['ScreeningReview'];

const keyOf = (clinicId: string, screeningId: string) => ['screening', clinicId, screeningId] as const;

/** One screening as a clinician judges it, with the tag of the version that is shown. */
export function useScreening(screeningId: string) {
  const { clinicId } = useClinic();
  const attended = useAttention() === 'attended';
  return useQuery<Answer<Review>, ApiProblem>({
    queryKey: keyOf(clinicId, screeningId),
    queryFn: () =>
      answerOf(
        api.GET('/v1/clinics/{clinicId}/screenings/{screeningId}', { params: { path: { clinicId, screeningId } } }),
      ),
    refetchInterval: attended ? 30_000 : false,
  });
}

/** Where a change of a screening goes and what it stands on. */
export interface ScreeningChange {
  readonly params: {
    readonly path: { readonly clinicId: string; readonly screeningId: string };
    readonly header: { readonly 'If-Match': string; readonly 'Idempotency-Key': string };
  };
}

interface Versioned {
  readonly data: { readonly screeningId: string; readonly version: number };
  readonly etag: string | undefined;
}

/** One change of a screening, made against the version on the screen. */
export function useChangeScreening<Body, Result>(
  shown: Versioned,
  change: (to: ScreeningChange, body: Body) => Promise<Result>,
) {
  const { clinicId } = useClinic();
  const { screeningId, version } = shown.data;
  return useSending<Body, Result>({
    send: (body, idempotencyKey) => {
      const header = { 'If-Match': shown.etag ?? `"${version}"`, 'Idempotency-Key': idempotencyKey };
      return change({ params: { path: { clinicId, screeningId }, header } }, body);
    },
    refreshes: [keyOf(clinicId, screeningId), ['screenings', clinicId]],
  });
}

/** Puts the newest state of a review on the screen at once. */
export function useShowReview(): (review: Answer<Review>) => void {
  const { clinicId } = useClinic();
  const client = useQueryClient();
  return (review) => client.setQueryData(keyOf(clinicId, review.data.screeningId), review);
}
