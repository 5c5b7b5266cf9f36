import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { linkApi } from '../link/link-api.js';
import type { FreeTime, VisitMode } from './booking.js';
import { freeTimes } from './slots.rules.js';

/** How many days are shown at once. */
export const daysShown = 14;

/** What is free from a day on. Asked anew each time it is shown: others are booking too. */
export function useFreeTimes(token: string, from: string, mode: VisitMode) {
  return useQuery<readonly FreeTime[], ApiProblem>({
    queryKey: ['booking-times', token, from, mode],
    queryFn: async () => {
      const query = { from, days: daysShown, mode };
      return freeTimes((await dataOf(linkApi(token).GET('/v1/links/booking/slots', { params: { query } }))).groups);
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
