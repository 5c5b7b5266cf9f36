import { ApiProblem, dataOf, type components } from '@stillwater/api-client';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api.js';

export type Clinic = components['schemas']['PublicClinic'];

/** What the clinic tells the public. */
export function useClinic(slug: string) {
  return useQuery<Clinic, ApiProblem>({
    queryKey: ['clinic', slug],
    queryFn: () => dataOf(api.GET('/v1/public/clinics/{slug}', { params: { path: { slug } } })),
  });
}
