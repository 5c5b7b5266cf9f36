import { ZonedTime } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import type { Inquiry } from './use-inquiry.js';

interface ContactLogProps {
  readonly inquiry: Inquiry;
}

/** Every attempt to reach the person, the latest first. */
export function ContactLog({ inquiry }: ContactLogProps) {
  const { zone } = useClinic();
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="log.past" />
      </h2>
      {inquiry.contacts.length === 0 && (
        <p className="quiet">
          <FormattedMessage id="log.none" />
        </p>
      )}
      <ol className="plain-list">
        {inquiry.contacts.map((contact) => (
          <li key={`${contact.at} ${contact.byId} ${contact.channel}`}>
            <strong>
              <FormattedMessage id={`channel.${contact.channel}`} />
              {': '}
              <FormattedMessage id={contact.reached ? 'log.reached.yes' : 'log.reached.no'} />
            </strong>
            <span className="quiet">
              <ZonedTime at={contact.at} zone={zone} />
              {', '}
              <StaffName id={contact.byId} />
            </span>
            {contact.note !== undefined && <span className="message">{contact.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
