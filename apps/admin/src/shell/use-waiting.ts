import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../api.js';
import { useAttention } from '../session/attended.js';
import { useClinic } from './use-clinic.js';
import { useFollowed } from './use-followed.js';

/** The count stops here, and says that there are more. */
const MOST = 100;
const POLL_MS = 30_000;
const POLL_BESIDE_MS = 60_000;

/** Ids of the notices that wait and were not put off; undefined until they are known, and for roles without notices. */
export function useWaiting(): { ids: readonly string[]; more: boolean } | undefined {
  const { clinicId, may } = useClinic();
  const followed = useFollowed();
  const attended = useAttention() === 'attended';
  const { data } = useQuery<Schemas['StaffNoticePage'], ApiProblem>({
    queryKey: ['notices', clinicId, 'waiting'],
    queryFn: () =>
      dataOf(
        api.GET('/v1/clinics/{clinicId}/staff-notices', {
          params: { path: { clinicId }, query: { open: true, snoozed: false, limit: MOST } },
        }),
      ),
    enabled: may('staff-notice.read'),
    refetchInterval: attended && (followed ? POLL_BESIDE_MS : POLL_MS),
  });
  return data && { ids: data.items.map(({ noticeId }) => noticeId), more: data.nextCursor !== undefined };
}
