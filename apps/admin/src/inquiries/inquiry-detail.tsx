import { Badge } from '@mantine/core';
import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Age } from '../shell/age.js';
import { ConsentList } from '../people/consent-list.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { AssignForm } from './assign-form.js';
import { CloseForm } from './close-form.js';
import { ContactFacts } from './contact-facts.js';
import { ContactLog } from './contact-log.js';
import { LogContactForm } from './log-contact-form.js';
import { MessageLog } from './message-log.js';
import { OtherInquiries } from './other-inquiries.js';
import { UrgencyBadge } from './urgency-badge.js';
import { UrgencyNotes } from './urgency-notes.js';
import type { Shown } from './use-inquiry.js';

interface InquiryDetailProps {
  readonly shown: Shown;
}

export function InquiryDetail({ shown }: InquiryDetailProps) {
  const { slug, zone, may } = useClinic();
  const inquiry = shown.data;
  const can = (ability: string): boolean => inquiry.abilities.includes(ability);
  const waitsForClinician = inquiry.urgency !== 'routine' && can('log-contact') && !can('close');
  return (
    <>
      <PageTitle title={`${inquiry.givenName} ${inquiry.familyName ?? ''}`} />
      <div className="badges">
        <UrgencyBadge urgency={inquiry.urgency} />
        <Badge variant="outline" tt="none">
          <FormattedMessage id={`intent.${inquiry.intent}`} />
        </Badge>
        <Badge variant="default" tt="none">
          <FormattedMessage id={`inquiry.state.${inquiry.state}`} />
        </Badge>
      </div>
      <p className="row-facts">
        <span>
          <FormattedMessage id="inbox.received" values={{ age: <Age since={inquiry.receivedAt} /> }} />
        </span>
        <ZonedTime at={inquiry.receivedAt} zone={zone} />
        {may('person.read') && (
          <Link to="/$slug/people/$personId" params={{ slug, personId: inquiry.personId }}>
            <FormattedMessage id="review.toPerson" />
          </Link>
        )}
      </p>
      <UrgencyNotes inquiry={inquiry} />
      <div className="detail">
        <div className="detail-known">
          <section className="panel">
            <h2>
              <FormattedMessage id="inquiry.message.title" />
            </h2>
            {inquiry.message === undefined ? (
              <p className="quiet">
                <FormattedMessage id="inquiry.message.none" />
              </p>
            ) : (
              <blockquote className="message">{inquiry.message}</blockquote>
            )}
          </section>
          <ContactFacts inquiry={inquiry} />
          <ConsentList consents={inquiry.consents} />
          <OtherInquiries inquiry={inquiry} />
          {may('message.read') && <MessageLog inquiryId={inquiry.inquiryId} />}
        </div>
        <div className="detail-work">
          <AssignForm shown={shown} allowed={can('assign')} />
          {can('log-contact') && <LogContactForm shown={shown} />}
          <ContactLog inquiry={inquiry} />
          {can('close') && <CloseForm shown={shown} />}
          {waitsForClinician && (
            <section className="panel">
              <h2>
                <FormattedMessage id="close.title" />
              </h2>
              <p>
                <FormattedMessage id="close.clinicianOnly" />
              </p>
            </section>
          )}
          {inquiry.closedAt !== undefined && (
            <section className="panel">
              <h2>
                <FormattedMessage id="close.done.title" />
              </h2>
              <p>
                <ZonedTime at={inquiry.closedAt} zone={zone} />
                {inquiry.closeReason !== undefined && (
                  <>
                    {': '}
                    <FormattedMessage id={`closeReason.${inquiry.closeReason}`} />
                  </>
                )}
              </p>
              {inquiry.closeNote !== undefined && <blockquote className="message">{inquiry.closeNote}</blockquote>}
            </section>
          )}
        </div>
      </div>
    </>
  );
}
