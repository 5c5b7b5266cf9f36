import { FormattedMessage, useIntl } from 'react-intl';
import { foldHours, wallTime, weekdayName, zoneName, type OpeningDays, type OpeningSpan } from './local-time.js';
import './opening-hours.css';

interface OpeningHoursProps {
  readonly hours: readonly OpeningSpan[];
  readonly zone: string;
}

/** A week's opening hours on the clinic's wall clock, with the name of its zone. */
export function OpeningHours({ hours, zone }: OpeningHoursProps) {
  const intl = useIntl();
  const { locale } = intl;
  const days = ({ from, to, weekOfMonth }: OpeningDays): string => {
    const weekday = weekdayName(from, locale);
    if (weekOfMonth !== undefined) return intl.formatMessage({ id: 'hours.nth' }, { nth: weekOfMonth, weekday });
    return from === to
      ? weekday
      : intl.formatMessage({ id: 'hours.days' }, { from: weekday, to: weekdayName(to, locale) });
  };
  const span = ({ opens, closes }: { opens: string; closes: string }): string =>
    intl.formatMessage({ id: 'hours.span' }, { opens: wallTime(opens, locale), closes: wallTime(closes, locale) });
  return (
    <div className="sw-hours">
      {hours.length === 0 && (
        <p>
          <FormattedMessage id="hours.none" />
        </p>
      )}
      <dl>
        {foldHours(hours).map((run) => (
          <div key={`${run.from}-${run.weekOfMonth ?? 0}`}>
            <dt>{days(run)}</dt>
            <dd>{intl.formatList(run.spans.map(span), { type: 'conjunction' })}</dd>
          </div>
        ))}
      </dl>
      <p>
        <FormattedMessage id="hours.zone" values={{ zone: zoneName(zone, locale) }} />
      </p>
    </div>
  );
}
