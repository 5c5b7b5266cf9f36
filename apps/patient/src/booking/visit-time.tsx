import { calendarDay, wallTime, zoneName } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import { ownZone } from './own-zone.js';
import { onOtherClock, type FreeTime } from './slots.rules.js';

interface VisitTimeProps {
  readonly time: FreeTime;
  readonly zone: string;
}

/** When a visit is: the clinic's day, time and zone, and the person's own clock where it reads otherwise. */
export function VisitTime({ time: { startsAt, localStart }, zone }: VisitTimeProps) {
  const { locale } = useIntl();
  const own = ownZone();
  const there = onOtherClock(startsAt, zone, own, locale);
  return (
    <p className="visit-time">
      <time dateTime={startsAt}>
        <span className="visit-day">{calendarDay(localStart.slice(0, 10), locale)}</span>
        <FormattedMessage
          id="booking.time"
          values={{ time: wallTime(localStart.slice(11), locale), zone: zoneName(zone, locale) }}
        />
      </time>
      {there !== undefined && (
        <span className="visit-own">
          <FormattedMessage id="booking.time.own" values={{ time: there, zone: zoneName(own, locale) }} />
        </span>
      )}
    </p>
  );
}
