import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { services, type Service } from './parked-filter.js';

/** As many as one answer may list. Beyond it, that there are more is all that anybody needs to know. */
export const MOST_COUNTED = 100;

/** How many there are of a page's kind; one more than can be counted where there are more. */
export function counted({ items, nextCursor }: { items: readonly unknown[]; nextCursor?: string | undefined }): number {
  return nextCursor === undefined ? items.length : MOST_COUNTED + 1;
}

/** How many messages wait in each service. */
export function useParkedCounts() {
  const { clinicId } = useClinic();
  return useQuery<ReadonlyMap<Service, number>, ApiProblem>({
    queryKey: ['parked', clinicId, 'count'],
    queryFn: async () => {
      const ofService = async (service: Service): Promise<[Service, number]> => {
        const query = { service, state: 'parked', limit: MOST_COUNTED } as const;
        const params = { path: { clinicId }, query };
        return [service, counted(await dataOf(api.GET('/v1/clinics/{clinicId}/parked-messages', { params })))];
      };
      return new Map(await Promise.all(services.map(ofService)));
    },
  });
}
