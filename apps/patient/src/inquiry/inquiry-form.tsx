import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type SyntheticEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { ConsentBoxes } from './consent-boxes.js';
import { consentVersions } from './consent-versions.js';
import { ContactFields } from './contact-fields.js';
import { Danger } from './danger.js';
import { ErrorSummary } from './error-summary.js';
import type { FormPlace, InquiryDraft, Intent } from './inquiry-draft.js';
import { faultsOf, faultsOfProblem, submissionOf, type Faults } from './inquiry.rules.js';
import { IntentChoice } from './intent-choice.js';
import { MessageField } from './message-field.js';
import { useSendInquiry, type Receipt } from './send-inquiry.js';
import { SendFailure } from './send-failure.js';
import { useDraft } from './use-draft.js';
import { WhomItIsAbout } from './whom-it-is-about.js';

interface InquiryFormProps {
  readonly clinic: Clinic;
  readonly intent: Intent;
  readonly place: FormPlace;
  readonly onSent: (receipt: Receipt, draft: InquiryDraft) => void;
}

export function InquiryForm({ clinic, intent, place, onSent }: InquiryFormProps) {
  const intl = useIntl();
  const [draft, change] = useDraft(clinic.slug, intent, place);
  const [faults, setFaults] = useState<Faults>({});
  const sending = useSendInquiry(clinic.slug);
  const summary = useRef<HTMLDivElement>(null);

  const show = (found: Faults): void => {
    setFaults(found);
    requestAnimationFrame(() => summary.current?.focus());
  };

  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (sending.isPending) return;
    sending.reset();
    const found = faultsOf(draft);
    if (Object.keys(found).length > 0) return show(found);
    setFaults({});
    sending.mutate(submissionOf(draft, consentVersions(intl), intl.locale), {
      onSuccess: (receipt) => onSent(receipt, draft),
      onError: (problem) => {
        const theirs = faultsOfProblem(problem);
        if (theirs !== undefined) show(theirs);
        else requestAnimationFrame(() => summary.current?.focus());
      },
    });
  };

  const failure = sending.error !== null && faultsOfProblem(sending.error) === undefined ? sending.error : undefined;
  return (
    <div className="page-narrow">
      {place === 'clinic_page' && (
        <p className="inquiry-back">
          <Link to="/c/$slug" params={{ slug: clinic.slug }}>
            <FormattedMessage id="inquiry.back" />
          </Link>
        </p>
      )}
      <h1>
        <FormattedMessage id="inquiry.title" />
      </h1>
      <p className="page-lead">
        <FormattedMessage id="inquiry.lead" values={{ clinic: clinic.name }} />
      </p>
      <Danger clinic={clinic} draft={draft} change={change} />
      <form className="inquiry" noValidate onSubmit={send}>
        <div ref={summary} tabIndex={-1} className="inquiry-summary">
          <ErrorSummary faults={faults} />
          {failure !== undefined && <SendFailure problem={failure} clinic={clinic} />}
        </div>
        <p className="inquiry-required">
          <FormattedMessage id="inquiry.required" />
        </p>
        <IntentChoice draft={draft} change={change} />
        <ContactFields clinic={clinic} draft={draft} change={change} faults={faults} />
        <WhomItIsAbout draft={draft} change={change} />
        <MessageField draft={draft} change={change} faults={faults} />
        <ConsentBoxes clinic={clinic} draft={draft} change={change} />
        <div className="inquiry-end">
          <Button id="send" type="submit" size="lg" radius="xl" loading={sending.isPending}>
            <FormattedMessage id={sending.isPending ? 'inquiry.sending' : 'inquiry.send'} />
          </Button>
          <p>
            <FormattedMessage id="inquiry.notWatched" />{' '}
            <FormattedMessage id="inquiry.privacy" values={{ clinic: clinic.name }} />
          </p>
        </div>
      </form>
    </div>
  );
}
