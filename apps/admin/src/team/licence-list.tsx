import { FormattedMessage, useIntl } from 'react-intl';
import type { Schemas } from '../api.js';
import { WallDate } from '../schedule/wall-date.js';
import { dateIn } from '../schedule/wall-time.js';
import { useNow } from '../shell/age.js';
import { useClinic } from '../shell/use-clinic.js';

interface LicenceListProps {
  readonly licences: readonly Schemas['Licence'][];
}

/** The licences on file; one that has run out says so. */
export function LicenceList({ licences }: LicenceListProps) {
  const intl = useIntl();
  const { zone } = useClinic();
  const today = dateIn(zone, useNow());
  if (licences.length === 0) {
    return (
      <p>
        <FormattedMessage id="settings.licence.none" />
      </p>
    );
  }
  return (
    <ul className="absences">
      {licences.map(({ type, state, number, expires }) => (
        <li key={`${type} ${state}`} className={expires < today ? 'late' : undefined}>
          <FormattedMessage
            id={expires < today ? 'settings.licence.expired' : 'settings.licence.valid'}
            values={{
              type: intl.formatMessage({ id: `licenceType.${type}` }),
              state: intl.formatMessage({ id: `state.${state as 'NC'}` }),
              number,
              date: <WallDate date={expires} />,
            }}
          />
        </li>
      ))}
    </ul>
  );
}
