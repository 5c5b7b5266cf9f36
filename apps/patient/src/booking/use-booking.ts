import { dataOf, idempotencyKey, type ApiProblem, type ApiClient } from '@stillwater/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { linkApi } from '../link/link-api.js';
import type { Booking, VisitMode } from './booking.js';

const keyOf = (token: string) => ['booking', token] as const;

export function useBooking(token: string) {
  return useQuery<Booking, ApiProblem>({
    queryKey: keyOf(token),
    queryFn: () => dataOf(linkApi(token).GET('/v1/links/booking')),
    refetchOnWindowFocus: true,
    staleTime: 0,
  });
}

/** What the person asks for, each answered with the booking as it stands then. */
export type Step =
  | { readonly kind: 'hold'; readonly startsAt: string; readonly mode: VisitMode }
  | { readonly kind: 'book'; readonly appointmentId: string; readonly version: number }
  | { readonly kind: 'move'; readonly startsAt: string; readonly version: number }
  | { readonly kind: 'cancel' | 'confirm'; readonly version: number };

function ask(api: ApiClient, step: Step, key: string): Promise<Booking> {
  const header = { 'Idempotency-Key': key };
  switch (step.kind) {
    case 'hold': {
      const { startsAt, mode } = step;
      return dataOf(api.POST('/v1/links/booking/hold', { params: { header }, body: { startsAt, mode } }));
    }
    case 'book': {
      const { appointmentId, version } = step;
      const params = { header: { ...header, 'If-Match': `"${version}"` } };
      return dataOf(api.POST('/v1/links/booking/booked', { params, body: { appointmentId } }));
    }
    case 'move': {
      const { startsAt, version } = step;
      const params = { header: { ...header, 'If-Match': `"${version}"` } };
      return dataOf(api.POST('/v1/links/booking/move', { params, body: { startsAt } }));
    }
    case 'cancel': {
      const params = { header: { ...header, 'If-Match': `"${step.version}"` } };
      return dataOf(api.POST('/v1/links/booking/cancellation', { params }));
    }
    case 'confirm': {
      const params = { header: { ...header, 'If-Match': `"${step.version}"` } };
      return dataOf(api.POST('/v1/links/booking/confirmation', { params }));
    }
  }
}

/**
 * Takes one step. A try after a lost answer repeats the step under the same key, so that nothing is booked twice; a
 * refused step is over, and the next one, the same wish included, is a new one.
 */
export function useStep(token: string) {
  const queries = useQueryClient();
  const open = useRef<{ readonly step: string; readonly key: string }>(undefined);
  return useMutation<Booking, ApiProblem, Step>({
    mutationFn: (step) => {
      const text = JSON.stringify(step);
      if (open.current?.step !== text) open.current = { step: text, key: idempotencyKey() };
      return ask(linkApi(token), step, open.current.key);
    },
    onSuccess: (booking) => {
      open.current = undefined;
      queries.setQueryData(keyOf(token), booking);
    },
    onError: ({ status }) => {
      if (status === undefined || status >= 500) return;
      open.current = undefined;
      // What the page shows is not how it stands: the step was refused because of what changed.
      if (status === 409 || status === 410 || status === 412)
        void queries.invalidateQueries({ queryKey: keyOf(token) });
    },
    networkMode: 'always',
  });
}
