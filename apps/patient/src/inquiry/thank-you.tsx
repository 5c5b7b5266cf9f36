import { CrisisBlock, OpeningHours, PhoneLink } from '@stillwater/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import { FullScreen } from '../crisis/full-screen.js';
import type { FormPlace, Intent } from './inquiry-draft.js';
import type { Receipt } from './send-inquiry.js';

export interface Sent {
  readonly receipt: Receipt;
  readonly intent: Intent;
  readonly byEmail: boolean;
}

interface ThankYouProps {
  readonly clinic: Clinic;
  readonly place: FormPlace;
  readonly sent: Sent;
}

/** What happens next. Words of distress put the crisis block beside the thanks; danger puts it over the whole page. */
export function ThankYou({ clinic, place, sent }: ThankYouProps) {
  const { urgency } = sent.receipt;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="page-narrow thanks">
      {urgency === 'acute' && <AcuteHelp />}
      <h1 ref={title} tabIndex={-1}>
        <FormattedMessage id="thanks.title" />
      </h1>
      {urgency !== 'routine' && (
        <section>
          <h2>
            <FormattedMessage id="thanks.review.title" />
          </h2>
          <p>
            <FormattedMessage id={urgency === 'acute' ? 'thanks.acute.text' : 'thanks.review.text'} />
          </p>
          <CrisisBlock />
        </section>
      )}
      <section>
        <h2>
          <FormattedMessage id="thanks.next.title" />
        </h2>
        <p>
          <FormattedMessage id={`thanks.next.${sent.intent}`} values={{ clinic: clinic.name }} />
        </p>
        {sent.byEmail && (
          <p>
            <FormattedMessage id="thanks.next.email" />
          </p>
        )}
        <p>
          <FormattedMessage id="thanks.next.call" values={{ phone: <PhoneLink phone={clinic.phone} /> }} />{' '}
          <FormattedMessage id="inquiry.notWatched" />
        </p>
      </section>
      <section>
        <h2>
          <FormattedMessage id="thanks.hours" />
        </h2>
        <OpeningHours hours={clinic.hours} zone={clinic.zone} />
      </section>
      {place === 'clinic_page' && (
        <p>
          <Link to="/c/$slug" params={{ slug: clinic.slug }}>
            <FormattedMessage id="thanks.back" />
          </Link>
        </p>
      )}
    </div>
  );
}

function AcuteHelp() {
  const intl = useIntl();
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <FullScreen label={intl.formatMessage({ id: 'danger.label' })} onClose={() => setOpen(false)}>
      <CrisisBlock level={1} />
      <section className="danger-call">
        <p>
          <FormattedMessage id="thanks.acute.text" />
        </p>
        <Button color="clay" variant="outline" radius="xl" size="md" onClick={() => setOpen(false)}>
          <FormattedMessage id="danger.close" />
        </Button>
      </section>
    </FullScreen>
  );
}
