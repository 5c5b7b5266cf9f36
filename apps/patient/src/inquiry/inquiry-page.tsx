import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Clinic } from '../clinic/use-clinic.js';
import { WithClinic } from '../clinic/with-clinic.js';
import { drafts, type Intent } from './inquiry-draft.js';
import { InquiryForm } from './inquiry-form.js';
import './inquiry-page.css';
import { ThankYou, type Sent } from './thank-you.js';

const route = getRouteApi('/c/$slug/inquiry');

/** Writing to a clinic: the form, then what happens next. */
export function InquiryPage() {
  const { slug } = route.useParams();
  const { intent = 'question' } = route.useSearch();
  return <WithClinic slug={slug}>{(clinic) => <Inquiry key={slug} clinic={clinic} intent={intent} />}</WithClinic>;
}

interface InquiryProps {
  readonly clinic: Clinic;
  readonly intent: Intent;
}

function Inquiry({ clinic, intent }: InquiryProps) {
  const [sent, setSent] = useState<Sent>();
  if (sent !== undefined) return <ThankYou clinic={clinic} sent={sent} />;
  return (
    <InquiryForm
      clinic={clinic}
      intent={intent}
      onSent={(receipt, draft) => {
        drafts.forget(clinic.slug);
        window.scrollTo(0, 0);
        setSent({ receipt, intent: draft.intent, byEmail: draft.consents.email });
      }}
    />
  );
}
