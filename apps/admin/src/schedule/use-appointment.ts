import { answerOf, type Answer, type ApiProblem } from '@stillwater/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../api.js';
import { useAttention } from '../session/attended.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { visitsKey, type Visit } from './use-schedule.js';

const keyOf = (clinicId: string, appointmentId: string) => ['appointment', clinicId, appointmentId] as const;

/** One appointment with the tag of the version that is shown. */
export function useAppointment(appointmentId: string) {
  const { clinicId } = useClinic();
  const attended = useAttention() === 'attended';
  return useQuery<Answer<Visit>, ApiProblem>({
    queryKey: keyOf(clinicId, appointmentId),
    queryFn: () =>
      answerOf(
        api.GET('/v1/clinics/{clinicId}/appointments/{appointmentId}', {
          params: { path: { clinicId, appointmentId } },
        }),
      ),
    refetchInterval: attended ? 10_000 : false,
  });
}

/** Where a change of an appointment goes and what it stands on. */
export interface AppointmentChange {
  readonly params: {
    readonly path: { readonly clinicId: string; readonly appointmentId: string };
    readonly header: { readonly 'If-Match': string; readonly 'Idempotency-Key': string };
  };
}

/** One change of an appointment, made against the version on the screen. */
export function useChangeAppointment<Body>(
  shown: Answer<Visit>,
  change: (to: AppointmentChange, body: Body) => Promise<Answer<Visit>>,
) {
  const { clinicId } = useClinic();
  const client = useQueryClient();
  const { appointmentId, version } = shown.data;
  const key = keyOf(clinicId, appointmentId);
  return useSending<Body, Answer<Visit>>({
    send: async (body, idempotencyKey) => {
      const header = { 'If-Match': shown.etag ?? `"${version}"`, 'Idempotency-Key': idempotencyKey };
      const answer = await change({ params: { path: { clinicId, appointmentId }, header } }, body);
      client.setQueryData(key, answer);
      return answer;
    },
    refreshes: [visitsKey(clinicId), ['slots', clinicId]],
    standsOn: key,
  });
}
