import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../api.js';
import { sessionQuery } from '../session/use-session.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';

export type Profile = Schemas['ClinicProfile'];

const keyOf = (clinicId: string) => ['clinic', clinicId] as const;

/** What the clinic tells the public, and what only its staff see. */
export function useClinicProfile() {
  const { clinicId } = useClinic();
  return useQuery<Profile, ApiProblem>({
    queryKey: keyOf(clinicId),
    queryFn: () => dataOf(api.GET('/v1/clinics/{clinicId}', { params: { path: { clinicId } } })),
  });
}

/** Changes parts of the profile, against the version on the screen; what is left out stays. */
export function useChangeClinic({ version }: Profile) {
  const { clinicId } = useClinic();
  const client = useQueryClient();
  return useSending<Schemas['EditClinicProfile'], Profile>({
    send: async (body) => {
      const newest = await dataOf(
        api.PATCH('/v1/clinics/{clinicId}', {
          params: { path: { clinicId }, header: { 'If-Match': `"${version}"` } },
          body,
        }),
      );
      // The next change stands on this one at once.
      client.setQueryData(keyOf(clinicId), newest);
      return newest;
    },
    standsOn: keyOf(clinicId),
    refreshes: [sessionQuery.queryKey, ['slots', clinicId], ['staff', clinicId]],
  });
}
