import { Button } from '@mantine/core';
import { zoneName } from '@stillwater/ui';
import { useId, useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useNow } from '../shell/age.js';
import { useClinic } from '../shell/use-clinic.js';
import { instantOn, mayComeBackAt, snoozeChoices, wallOn } from './snooze.js';

const moment = { weekday: 'short', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;

interface PutOffProps {
  readonly onChoose: (wakesAt: string) => void;
}

/** When a notice is to come back: soon, or at a time of one's own on the clinic's clock. */
export function PutOff({ onChoose }: PutOffProps) {
  const intl = useIntl();
  const { zone } = useClinic();
  const now = useNow();
  const field = useId();
  const [wall, setWall] = useState('');
  const [refused, setRefused] = useState(false);
  const choose = (at: number): void => onChoose(new Date(at).toISOString());
  const chooseOwn = (event: FormEvent): void => {
    event.preventDefault();
    const at = wall === '' ? now : instantOn(zone, wall);
    setRefused(!mayComeBackAt(at, now));
    if (mayComeBackAt(at, now)) choose(at);
  };
  return (
    <div className="put-off" role="group" aria-label={intl.formatMessage({ id: 'notices.putOff.label' })}>
      <div className="row-actions">
        {snoozeChoices(now, zone).map(({ name, at }) => (
          <Button key={name} variant="default" onClick={() => choose(at)}>
            {intl.formatMessage(
              { id: `notices.putOff.${name}` },
              { at: intl.formatDate(at, { ...moment, timeZone: zone }) },
            )}
          </Button>
        ))}
      </div>
      <form className="row-actions" onSubmit={chooseOwn} noValidate>
        <label htmlFor={field}>
          <FormattedMessage id="notices.putOff.own" values={{ zone: zoneName(zone, intl.locale) }} />
        </label>
        <input
          id={field}
          type="datetime-local"
          value={wall}
          min={wallOn(zone, now)}
          aria-invalid={refused}
          aria-describedby={refused ? `${field}-refused` : undefined}
          onChange={(event) => setWall(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          <FormattedMessage id="notices.putOff.then" />
        </Button>
        {refused && (
          <p id={`${field}-refused`} className="late" role="alert">
            <FormattedMessage id="notices.putOff.refused" />
          </p>
        )}
      </form>
    </div>
  );
}
