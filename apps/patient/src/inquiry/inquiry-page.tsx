import { getRouteApi } from '@tanstack/react-router';
import { WithClinic } from '../clinic/with-clinic.js';
import { Inquiry } from './inquiry.js';

const route = getRouteApi('/c/$slug/inquiry');

/** Writing to a clinic on its page here. */
export function InquiryPage() {
  const { slug } = route.useParams();
  const { intent = 'question' } = route.useSearch();
  return (
    <WithClinic slug={slug}>
      {(clinic) => <Inquiry key={slug} clinic={clinic} intent={intent} place="clinic_page" />}
    </WithClinic>
  );
}
