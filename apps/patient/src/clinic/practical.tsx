import { OpeningHours, PhoneLink } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import { Closures } from './closures.js';
import { StateNames } from './state-names.js';
import type { Clinic } from './use-clinic.js';

interface PracticalProps {
  readonly clinic: Clinic;
}

/** When, where and how the clinic is reached, on its own wall clock. */
export function Practical({ clinic }: PracticalProps) {
  return (
    <section className="clinic-section">
      <h2>
        <FormattedMessage id="clinic.practical.title" />
      </h2>
      <div className="clinic-facts">
        <div>
          <h3>
            <FormattedMessage id="clinic.practical.hours" />
          </h3>
          <OpeningHours hours={clinic.hours} zone={clinic.zone} />
          <Closures closures={clinic.closures} zone={clinic.zone} />
        </div>
        <div>
          <h3>
            <FormattedMessage id="clinic.practical.phone" />
          </h3>
          <p>
            <PhoneLink phone={clinic.phone} />
          </p>
          <h3>
            <FormattedMessage id="clinic.practical.address" />
          </h3>
          <p className="clinic-address">{clinic.postalAddress}</p>
        </div>
        {clinic.licensedStates.length > 0 && (
          <div>
            <h3>
              <FormattedMessage id="clinic.practical.states" />
            </h3>
            <p>
              <FormattedMessage
                id="clinic.practical.states.text"
                values={{ states: <StateNames states={clinic.licensedStates} either /> }}
              />
            </p>
          </div>
        )}
      </div>
    </section>
  );
}
