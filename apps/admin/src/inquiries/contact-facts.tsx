import { PhoneLink } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Inquiry } from './use-inquiry.js';

interface ContactFactsProps {
  readonly inquiry: Inquiry;
}

/** How to reach the person. */
export function ContactFacts({ inquiry }: ContactFactsProps) {
  const intl = useIntl();
  const none = <FormattedMessage id="contact.none" />;
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="contact.title" />
      </h2>
      <dl className="facts">
        <div>
          <dt>
            <FormattedMessage id="contact.phone" />
          </dt>
          <dd>{inquiry.phone === undefined ? none : <PhoneLink phone={inquiry.phone} />}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="contact.email" />
          </dt>
          <dd>{inquiry.email === undefined ? none : <a href={`mailto:${inquiry.email}`}>{inquiry.email}</a>}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="contact.state" />
          </dt>
          <dd>{intl.formatMessage({ id: `state.${inquiry.stateOfResidence}` })}</dd>
        </div>
      </dl>
    </section>
  );
}
