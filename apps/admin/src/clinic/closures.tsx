import { FormattedMessage, useIntl } from 'react-intl';
import { ChangeFailure } from '../inquiries/change-failure.js';
import { WallDate } from '../schedule/wall-date.js';
import { dateIn } from '../schedule/wall-time.js';
import { useNow } from '../shell/age.js';
import { useClinic } from '../shell/use-clinic.js';
import { AddClosure } from './add-closure.js';
import { useChangeClinic, type Profile } from './use-clinic-profile.js';

interface ClosuresProps {
  readonly profile: Profile;
  readonly onSaved: () => void;
}

/** Days on which the clinic stays closed, with the reason that its staff alone see; the soonest first. */
export function Closures({ profile, onSaved }: ClosuresProps) {
  const intl = useIntl();
  const { may } = useClinic();
  const today = dateIn(profile.zone, useNow());
  const saving = useChangeClinic(profile);
  const coming = profile.closures.filter(({ to }) => to >= today).toSorted((a, b) => a.from.localeCompare(b.from));
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="settings.closures" />
      </h2>
      <ChangeFailure problem={saving.error} />
      {coming.length === 0 && (
        <p>
          <FormattedMessage id="settings.closures.none" />
        </p>
      )}
      <ul className="absences">
        {coming.map((closure) => (
          <li key={`${closure.from} ${closure.to} ${closure.reason ?? ''}`}>
            {closure.from === closure.to ? (
              <WallDate date={closure.from} />
            ) : (
              <FormattedMessage
                id="settings.closures.days"
                values={{ from: <WallDate date={closure.from} />, to: <WallDate date={closure.to} /> }}
              />
            )}{' '}
            <span className="quiet">{closure.reason}</span>{' '}
            {may('clinic.edit') && (
              <button
                type="button"
                className="plain-link"
                disabled={saving.isPending}
                aria-label={intl.formatMessage({ id: 'settings.closures.remove' }, { from: closure.from })}
                onClick={() =>
                  saving.mutate({ closures: profile.closures.filter((one) => one !== closure) }, { onSuccess: onSaved })
                }
              >
                <FormattedMessage id="settings.calendar.remove" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {may('clinic.edit') && <AddClosure profile={profile} today={today} onSaved={onSaved} />}
    </section>
  );
}
