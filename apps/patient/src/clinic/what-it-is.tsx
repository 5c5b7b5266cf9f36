import { FormattedMessage } from 'react-intl';

const is = ['clinic.what.is.1', 'clinic.what.is.2', 'clinic.what.is.3'] as const;
const isNot = ['clinic.what.not.1', 'clinic.what.not.2', 'clinic.what.not.3', 'clinic.what.not.4'] as const;

export function WhatItIs() {
  return (
    <section className="clinic-section">
      <h2>
        <FormattedMessage id="clinic.what.title" />
      </h2>
      <div className="clinic-columns">
        <div className="clinic-is">
          <h3>
            <FormattedMessage id="clinic.what.is.title" />
          </h3>
          <ul>
            {is.map((id) => (
              <li key={id}>
                <FormattedMessage id={id} />
              </li>
            ))}
          </ul>
        </div>
        <div className="clinic-is-not">
          <h3>
            <FormattedMessage id="clinic.what.not.title" />
          </h3>
          <ul>
            {isNot.map((id) => (
              <li key={id}>
                <FormattedMessage id={id} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
