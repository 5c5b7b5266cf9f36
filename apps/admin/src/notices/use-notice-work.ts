import { dataOf } from '@stillwater/api-client';
import { api, type Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';

type Notice = Schemas['StaffNotice'];

/** What somebody does with a notice. */
export type NoticeDeed =
  | { readonly deed: 'acknowledge' | 'resolve' }
  | { readonly deed: 'snooze'; readonly wakesAt: string };

/** The list and the count in the menu are loaded anew after it, and when somebody else was quicker. */
export function useNoticeWork(noticeId: string) {
  const { clinicId } = useClinic();
  return useSending<NoticeDeed, Notice>({
    send: (what, key) => {
      const params = { path: { clinicId, noticeId }, header: { 'Idempotency-Key': key } };
      switch (what.deed) {
        case 'acknowledge':
          return dataOf(api.POST('/v1/clinics/{clinicId}/staff-notices/{noticeId}/acknowledge', { params }));
        case 'resolve':
          return dataOf(api.POST('/v1/clinics/{clinicId}/staff-notices/{noticeId}/resolve', { params }));
        case 'snooze': {
          const body = { wakesAt: what.wakesAt };
          return dataOf(api.POST('/v1/clinics/{clinicId}/staff-notices/{noticeId}/snooze', { params, body }));
        }
      }
    },
    refreshes: [['notices', clinicId]],
  });
}
