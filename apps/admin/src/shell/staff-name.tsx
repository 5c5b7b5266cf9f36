import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { api, type Schemas } from '../api.js';
import { useClinic } from './use-clinic.js';

/** The clinic's staff, for names and for assigning. Empty for roles that may not see it. */
export function useStaff(): readonly Schemas['StaffMember'][] {
  const { clinicId, may } = useClinic();
  const { data } = useQuery<Schemas['StaffPage'], ApiProblem>({
    queryKey: ['staff', clinicId],
    queryFn: () =>
      dataOf(api.GET('/v1/clinics/{clinicId}/staff', { params: { path: { clinicId }, query: { limit: 100 } } })),
    enabled: may('staff.read'),
    staleTime: 5 * 60_000,
  });
  return data?.items ?? [];
}

interface StaffNameProps {
  readonly id: string;
}

export function StaffName({ id }: StaffNameProps) {
  const member = useStaff().find(({ staffId }) => staffId === id);
  return member === undefined ? <FormattedMessage id="staff.someone" /> : <>{member.name}</>;
}
