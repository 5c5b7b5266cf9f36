import { FormattedMessage } from 'react-intl';

const conditions = [
  'clinic.suit.1',
  'clinic.suit.2',
  'clinic.suit.3',
  'clinic.suit.4',
  'clinic.suit.5',
  'clinic.suit.6',
] as const;

export function WhomItMayNotSuit() {
  return (
    <section className="clinic-section">
      <h2>
        <FormattedMessage id="clinic.suit.title" />
      </h2>
      <p>
        <FormattedMessage id="clinic.suit.text" />
      </p>
      <ul className="clinic-conditions">
        {conditions.map((id) => (
          <li key={id}>
            <FormattedMessage id={id} />
          </li>
        ))}
      </ul>
      <p>
        <FormattedMessage id="clinic.suit.age" />
      </p>
    </section>
  );
}
