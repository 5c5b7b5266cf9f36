import { languageName, PhoneLink, zoneName } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { AddContactPoint } from './add-contact-point.js';
import { EditPerson } from './edit-person.js';
import type { Person } from './use-person.js';

interface PersonFactsProps {
  readonly person: Person;
}

/** What is known of a person without opening anything clinical. */
export function PersonFacts({ person }: PersonFactsProps) {
  const intl = useIntl();
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="contact.title" />
      </h2>
      <dl className="facts">
        {person.contactPoints.map((point) => (
          <div key={point.contactPointId}>
            <dt>
              <FormattedMessage id={`contact.${point.kind}`} />
            </dt>
            <dd>
              {point.kind === 'phone' ? (
                <PhoneLink phone={point.value} />
              ) : (
                <a href={`mailto:${point.value}`}>{point.value}</a>
              )}
              {point.optedOut && (
                <strong className="care">
                  <FormattedMessage id="person.point.optedOut" />
                </strong>
              )}
              {!point.confirmed && (
                <span className="quiet">
                  <FormattedMessage id="person.point.unconfirmed" />
                </span>
              )}
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <FormattedMessage id="contact.state" />
          </dt>
          <dd>{intl.formatMessage({ id: `state.${person.stateOfResidence}` })}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="person.zone" />
          </dt>
          <dd>
            {person.zone === undefined ? (
              <FormattedMessage id="person.zone.clinic" />
            ) : (
              zoneName(person.zone, intl.locale)
            )}
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="person.language" />
          </dt>
          <dd>{languageName(person.language, intl.locale)}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="person.discretion" />
          </dt>
          <dd>
            <FormattedMessage id={person.discreet === true ? 'person.discreet' : 'person.discreet.no'} />
          </dd>
        </div>
      </dl>
      {person.abilities.includes('add-contact-point') && <AddContactPoint key={`add ${person.personId}`} />}
      {person.abilities.includes('edit') && <EditPerson key={`edit ${person.personId}`} />}
    </section>
  );
}
