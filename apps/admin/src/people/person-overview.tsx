import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { InboxRow } from '../inquiries/inbox-row.js';
import { useClinic } from '../shell/use-clinic.js';
import { ConsentList } from './consent-list.js';
import { InviteToScreening } from './invite-to-screening.js';
import { OfferBooking } from './offer-booking.js';
import { PersonDocuments } from './person-documents.js';
import { PersonFacts } from './person-facts.js';
import { RevokeConsent } from './revoke-consent.js';
import { usePersonInView } from './use-person.js';

const revocations = {
  email: <RevokeConsent kind="email" />,
  sms: <RevokeConsent kind="sms" />,
  calls: <RevokeConsent kind="calls" />,
  newsletter: <RevokeConsent kind="newsletter" />,
};

/** How to reach a person, what they asked, and the next step with them. */
export function PersonOverview() {
  const { slug, may } = useClinic();
  const { data: person } = usePersonInView();
  const [latest] = person.inquiries;
  return (
    <div className="detail">
      <div className="detail-known">
        <PersonFacts person={person} />
        {person.inquiries.length > 0 && (
          <section className="panel">
            <h2>
              <FormattedMessage id="person.inquiries" />
            </h2>
            <ul className="rows">
              {person.inquiries.map((item) => (
                <InboxRow key={item.inquiryId} item={item} />
              ))}
            </ul>
          </section>
        )}
        {may('consent.read') && <PersonDocuments personId={person.personId} />}
        <ConsentList
          consents={person.consents}
          beside={person.abilities.includes('revoke-consent') ? revocations : undefined}
        />
      </div>
      <div className="detail-work">
        {may('inquiry.work') && latest !== undefined && (
          <section className="panel">
            <h2>
              <FormattedMessage id="person.contact.title" />
            </h2>
            <p>
              <FormattedMessage id="person.contact.text" />
            </p>
            <Link
              className="button-link"
              to="/$slug/inquiries/$inquiryId"
              params={{ slug, inquiryId: latest.inquiryId }}
              hash="log-contact"
            >
              <FormattedMessage id="person.contact.open" />
            </Link>
          </section>
        )}
        {may('screening.invite') && <InviteToScreening person={person} />}
        {may('schedule.work') && <OfferBooking person={person} />}
      </div>
    </div>
  );
}
