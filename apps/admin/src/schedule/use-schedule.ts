import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../api.js';
import { useAttention } from '../session/attended.js';
import { useClinic } from '../shell/use-clinic.js';

export type Visit = Schemas['AppointmentView'];
export type Service = Schemas['ClinicService'];
export type Resources = Schemas['ResourceList'];

/** Everything under this key changes when an appointment does. */
export const visitsKey = (clinicId: string) => ['visits', clinicId] as const;

/** So many pages of a hundred are read for one view; a fuller one says so. */
const MOST_PAGES = 5;

export interface VisitsShown {
  readonly visits: readonly Visit[];
  readonly more: boolean;
}

/** The visits of some days from a date on, all at once: a grid can't grow by pages. */
export function useVisits(from: string, days: number, staffId?: string) {
  const { clinicId } = useClinic();
  const attended = useAttention() === 'attended';
  const query = useQuery<VisitsShown, ApiProblem>({
    queryKey: [...visitsKey(clinicId), from, days, staffId],
    queryFn: async () => {
      const visits: Visit[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer = await dataOf(
          api.GET('/v1/clinics/{clinicId}/appointments', {
            params: { path: { clinicId }, query: { from, days, staffId, cursor, limit: 100 } },
          }),
        );
        visits.push(...answer.items);
        cursor = answer.nextCursor;
        if (cursor === undefined) return { visits, more: false };
      }
      return { visits, more: true };
    },
    refetchInterval: attended ? 10_000 : false,
  });
  return { ...query, attended };
}

/** Rooms, and who works when. */
export function useResources() {
  const { clinicId, may } = useClinic();
  return useQuery<Resources, ApiProblem>({
    queryKey: ['resources', clinicId],
    queryFn: () => dataOf(api.GET('/v1/clinics/{clinicId}/resources', { params: { path: { clinicId } } })),
    enabled: may('schedule.read'),
    staleTime: 60_000,
  });
}

/** The clinic's kinds of visit. */
export function useServices() {
  const { clinicId, may } = useClinic();
  return useQuery<Schemas['ServiceList'], ApiProblem>({
    queryKey: ['services', clinicId],
    queryFn: () => dataOf(api.GET('/v1/clinics/{clinicId}/services', { params: { path: { clinicId } } })),
    enabled: may('schedule.read'),
    staleTime: 60_000,
  });
}

/** Whether a visit takes its time: one called off or given back does not. */
export const takesTime = ({ state }: Visit): boolean => state !== 'cancelled' && state !== 'expired';
