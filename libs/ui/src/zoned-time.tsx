import { useIntl } from 'react-intl';
import { zoneName, zonedInstant } from './local-time.js';

interface ZonedTimeProps {
  /** RFC 3339 instant. */
  readonly at: string;
  /** IANA zone of the clinic; the browser's own zone never decides. */
  readonly zone: string;
}

/** An instant on the clinic's wall clock; the zone is always said. */
export function ZonedTime({ at, zone }: ZonedTimeProps) {
  const { locale } = useIntl();
  return (
    <time dateTime={at} title={zoneName(zone, locale)}>
      {zonedInstant(at, zone, locale)}
    </time>
  );
}
