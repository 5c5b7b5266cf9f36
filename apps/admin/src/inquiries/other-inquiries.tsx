import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useClinic } from '../shell/use-clinic.js';
import type { Inquiry } from './use-inquiry.js';

interface OtherInquiriesProps {
  readonly inquiry: Inquiry;
}

/** The same person wrote before or again. */
export function OtherInquiries({ inquiry }: OtherInquiriesProps) {
  const { slug } = useClinic();
  if (inquiry.otherInquiries.length === 0) return null;
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="others.title" values={{ count: inquiry.otherInquiries.length }} />
      </h2>
      <ul className="plain-list">
        {inquiry.otherInquiries.map((inquiryId, index) => (
          <li key={inquiryId}>
            <Link to="/$slug/inquiries/$inquiryId" params={{ slug, inquiryId }}>
              <FormattedMessage id="others.open" values={{ number: index + 1 }} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
