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

const changeOf = (clinicId: string, shown: Versioned, idempotencyKey: string): ScreeningChange => ({
  params: {
    path: { clinicId, screeningId: shown.data.screeningId },
    header: { 'If-Match': shown.etag ?? `"${shown.data.version}"`, 'Idempotency-Key': idempotencyKey },
  },
});

/** A step of the review, made against the version on the screen; its answer is shown at once. */
export function useReviewing<Body>(
  shown: Answer<Review>,
  change: (to: ScreeningChange, body: Body) => Promise<Answer<Review>>,
) {
  const { clinicId } = useClinic();
  const client = useQueryClient();
  const key = keyOf(clinicId, shown.data.screeningId);
  return useSending<Body, Answer<Review>>({
    send: async (body, idempotencyKey) => {
      const review = await change(changeOf(clinicId, shown, idempotencyKey), body);
      client.setQueryData(key, review);
      return review;
    },
    refreshes: [['screenings', clinicId]],
    standsOn: key,
  });
}

/** A change beside the review, such as of its link, made against the version that is known. */
export function useChangeScreening(
  shown: Versioned,
  change: (to: ScreeningChange) => Promise<Schemas['ScreeningItem']>,
) {
  const { clinicId } = useClinic();
  return useSending<undefined, Schemas['ScreeningItem']>({
    send: (_none, idempotencyKey) => change(changeOf(clinicId, shown, idempotencyKey)),
    refreshes: [keyOf(clinicId, shown.data.screeningId), ['screenings', clinicId]],
  });
}
