import { answerOf, type Answer, type ApiProblem } from '@stillwater/api-client';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, type Schemas } from '../api.js';
import { useAttention } from '../session/attended.js';
import { useClinic } from '../shell/use-clinic.js';
import { nameSoon } from './name-batch.js';

export type Person = Schemas['PersonFile'];

export const personKey = (clinicId: string, personId: string) => ['person', clinicId, personId] as const;

/** One person's file with the tag of the version that is shown. */
export function usePerson(personId: string) {
  const { clinicId } = useClinic();
  const attended = useAttention() === 'attended';
  return useQuery<Answer<Person>, ApiProblem>({
    queryKey: personKey(clinicId, personId),
    queryFn: () =>
      answerOf(api.GET('/v1/clinics/{clinicId}/people/{personId}', { params: { path: { clinicId, personId } } })),
    refetchInterval: attended ? 10_000 : false,
  });
}

/** A person's name, kept a while: lists show many, and names seldom change. */
export function usePersonName(personId: string): string | undefined {
  const { clinicId, may } = useClinic();
  const { data } = useQuery<string | null, ApiProblem>({
    queryKey: ['person-name', clinicId, personId],
    queryFn: () => nameSoon(clinicId, personId),
    enabled: may('person.read'),
    staleTime: 5 * 60_000,
  });
  return data ?? undefined;
}

export const PersonContext = createContext<Answer<Person> | undefined>(undefined);

/** @throws Error outside of a person's file */
export function usePersonInView(): Answer<Person> {
  const person = useContext(PersonContext);
  if (person === undefined) throw new Error('No person is in view here');
  return person;
}
