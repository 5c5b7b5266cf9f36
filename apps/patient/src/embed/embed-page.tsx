import { getRouteApi } from '@tanstack/react-router';
import { useLayoutEffect } from 'react';
import { WithClinic } from '../clinic/with-clinic.js';
import { Inquiry } from '../inquiry/inquiry.js';
import './embed-page.css';
import { useHeightForParent } from './use-height-for-parent.js';

const route = getRouteApi('/c/$slug/embed');

/** Writing to a clinic from a frame on the clinic's own site: the form alone, as tall as it needs. */
export function EmbedPage() {
  const { slug } = route.useParams();
  const { intent = 'question' } = route.useSearch();
  useHeightForParent();
  useLayoutEffect(() => {
    document.documentElement.classList.add('embed');
    return () => document.documentElement.classList.remove('embed');
  }, []);
  return (
    <WithClinic slug={slug} bare>
      {(clinic) => <Inquiry key={slug} clinic={clinic} intent={intent} place="embed" />}
    </WithClinic>
  );
}
