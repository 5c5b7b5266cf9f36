import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../api.js';
import { useAttention } from '../session/attended.js';
import { useClinic } from '../shell/use-clinic.js';
import { freeDays, type FreeDay } from './slots.js';

/** What a free time is looked for. */
export interface SlotWanted {
  readonly serviceCode: Visit['serviceCode'];
  readonly mode?: Visit['mode'] | undefined;
  readonly staffId?: string | undefined;
  readonly personId?: string | undefined;
}

type Visit = Schemas['AppointmentView'];

/** Days that a picker shows at once. */
export const DAYS_SHOWN = 7;

export function useSlots(wanted: SlotWanted, from: string) {
  const { clinicId } = useClinic();
  const attended = useAttention() === 'attended';
  return useQuery<Schemas['SlotPage'], ApiProblem, readonly FreeDay[]>({
    queryKey: ['slots', clinicId, wanted, from],
    queryFn: () =>
      dataOf(
        api.GET('/v1/clinics/{clinicId}/slots', {
          params: { path: { clinicId }, query: { ...wanted, from, days: DAYS_SHOWN } },
        }),
      ),
    select: ({ groups }) => freeDays(groups),
    refetchInterval: attended ? 30_000 : false,
  });
}
