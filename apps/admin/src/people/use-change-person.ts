import type { Answer } from '@stillwater/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import { personKey, type Person } from './use-person.js';

/** Where a change of a person goes and what it stands on. */
export interface PersonChange {
  readonly path: { readonly clinicId: string; readonly personId: string };
  readonly header: { readonly 'If-Match': string };
  readonly idempotencyKey: string;
}

/** One change of a person's file, made against the version on the screen. */
export function useChangePerson<Body>(
  shown: Answer<Person>,
  change: (to: PersonChange, body: Body) => Promise<Answer<Person>>,
) {
  const { clinicId } = useClinic();
  const client = useQueryClient();
  const { personId, version } = shown.data;
  const key = personKey(clinicId, personId);
  return useSending<Body, Answer<Person>>({
    send: async (body, idempotencyKey) => {
      const header = { 'If-Match': shown.etag ?? `"${version}"` };
      const answer = await change({ path: { clinicId, personId }, header, idempotencyKey }, body);
      client.setQueryData(key, answer);
      return answer;
    },
    refreshes: [
      ['people', clinicId],
      ['person-name', clinicId, personId],
      ['timeline', clinicId, personId],
    ],
    standsOn: key,
  });
}
