import { dataOf } from '@stillwater/api-client';
import { api, type Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { staffChanges } from './staff-changes.js';

/** Takes somebody into the clinic. The answer may hold the one-time link, which nothing here keeps any longer than needed. */
export function useInviting() {
  const { clinicId } = useClinic();
  return useSending<Schemas['InviteStaff'], Schemas['StaffInvitation']>({
    send: (body, key) =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/staff', {
          params: { path: { clinicId }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    refreshes: staffChanges(clinicId),
  });
}
