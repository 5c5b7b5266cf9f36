import { useState } from 'react';
import type { Clinic } from '../clinic/use-clinic.js';
import { drafts, type FormPlace, type Intent } from './inquiry-draft.js';
import { InquiryForm } from './inquiry-form.js';
import './inquiry-page.css';
import { ThankYou, type Sent } from './thank-you.js';

interface InquiryProps {
  readonly clinic: Clinic;
  readonly intent: Intent;
  readonly place: FormPlace;
}

/** The form, then what happens next. */
export function Inquiry({ clinic, intent, place }: InquiryProps) {
  const [sent, setSent] = useState<Sent>();
  if (sent !== undefined) return <ThankYou clinic={clinic} place={place} sent={sent} />;
  return (
    <InquiryForm
      clinic={clinic}
      intent={intent}
      place={place}
      onSent={(receipt, draft) => {
        drafts.forget(clinic.slug);
        window.scrollTo(0, 0);
        setSent({ receipt, intent: draft.intent, byEmail: draft.consents.email });
      }}
    />
  );
}
