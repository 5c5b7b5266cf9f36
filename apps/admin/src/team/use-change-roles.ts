import { dataOf } from '@stillwater/api-client';
import { api, type Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { staffChanges } from './staff-changes.js';

/** Gives somebody these roles, against the version on the screen; without any they have left the clinic. */
export function useChangeRoles({ staffId, version }: Schemas['StaffMember']) {
  const { clinicId } = useClinic();
  return useSending<Schemas['ChangeRoles']['roles'], Schemas['StaffMember']>({
    send: (roles) =>
      dataOf(
        api.PATCH('/v1/clinics/{clinicId}/staff/{staffId}', {
          params: { path: { clinicId, staffId }, header: { 'If-Match': `"${version}"` } },
          body: { roles },
        }),
      ),
    refreshes: staffChanges(clinicId),
  });
}
