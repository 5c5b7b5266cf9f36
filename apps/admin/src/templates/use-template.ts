import { dataOf, type ApiProblem } from '@stillwater/api-client';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, type Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { useSending } from '../shell/use-sending.js';
import type { TemplateName } from './template-names.js';

export type Words = Schemas['TemplateWords'];

const AS_TYPED = '/v1/clinics/{clinicId}/templates/{template}/{channel}/{language}';

/** A preview is asked for when somebody pauses, not with every letter. */
const PAUSE_MS = 400;

const keyOf = (clinicId: string, { template, channel, language }: TemplateName) =>
  ['templates', clinicId, template, channel, language] as const;

export function useTemplates() {
  const { clinicId } = useClinic();
  return useQuery<Schemas['TemplateList'], ApiProblem>({
    queryKey: ['templates', clinicId],
    queryFn: () => dataOf(api.GET('/v1/clinics/{clinicId}/templates', { params: { path: { clinicId } } })),
  });
}

export function useTemplate(name: TemplateName) {
  const { clinicId } = useClinic();
  return useQuery<Schemas['Template'], ApiProblem>({
    queryKey: keyOf(clinicId, name),
    queryFn: () => dataOf(api.GET(AS_TYPED, { params: { path: { clinicId, ...name } } })),
    // What somebody is writing stands on the version that they opened.
    refetchOnWindowFocus: false,
  });
}

/** The message as it would read, and what stands in its way. */
export function usePreview(name: TemplateName, words: Words) {
  const { clinicId, may } = useClinic();
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return useQuery<Schemas['TemplatePreview'], ApiProblem>({
    queryKey: ['template-preview', ...keyOf(clinicId, name), settled],
    queryFn: () =>
      dataOf(
        api.POST('/v1/clinics/{clinicId}/templates/{template}/{channel}/{language}/preview', {
          params: { path: { clinicId, ...name } },
          body: settled,
        }),
      ),
    enabled: may('template.edit'),
    placeholderData: keepPreviousData,
  });
}

/** Puts words against the version on the screen; none: back to the shipped ones. */
export function useChangeTemplate({ template, channel, language, version }: Schemas['Template']) {
  const { clinicId } = useClinic();
  const client = useQueryClient();
  const name: TemplateName = { template, channel, language };
  return useSending<Words | null, Schemas['Template']>({
    send: async (words) => {
      const params = { path: { clinicId, ...name }, header: { 'If-Match': `"${version}"` } };
      const newest = await dataOf(
        words === null ? api.DELETE(AS_TYPED, { params }) : api.PUT(AS_TYPED, { params, body: words }),
      );
      client.setQueryData(keyOf(clinicId, name), newest);
      return newest;
    },
    standsOn: keyOf(clinicId, name),
    refreshes: [['templates', clinicId]],
  });
}
