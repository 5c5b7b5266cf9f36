import { calendarDate } from '@stillwater/ui';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { comingClosures } from './coming-closures.js';
import type { Clinic } from './use-clinic.js';

interface ClosuresProps {
  readonly closures: Clinic['closures'];
  readonly zone: string;
}

/** The next days on which the clinic stays closed. */
export function Closures({ closures, zone }: ClosuresProps) {
  const { locale } = useIntl();
  const [now] = useState(() => new Date());
  const coming = comingClosures(closures, now, zone);
  if (coming.length === 0) return null;
  return (
    <>
      <h4>
        <FormattedMessage id="clinic.practical.closures" />
      </h4>
      <ul className="clinic-closures">
        {coming.map(({ from, to }) => (
          <li key={from}>
            {from === to ? (
              calendarDate(from, locale)
            ) : (
              <FormattedMessage
                id="clinic.practical.closure"
                values={{ from: calendarDate(from, locale), to: calendarDate(to, locale) }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
