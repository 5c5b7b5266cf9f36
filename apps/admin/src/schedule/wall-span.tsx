import { useIntl } from 'react-intl';
import { useClinic } from '../shell/use-clinic.js';

interface WallSpanProps {
  readonly visit: { readonly startsAt: string; readonly endsAt: string };
}

/** From when to when on the clinic's clock. */
export function WallSpan({ visit }: WallSpanProps) {
  const { zone } = useClinic();
  const { locale } = useIntl();
  const format = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' });
  return <>{format.formatRange(new Date(visit.startsAt), new Date(visit.endsAt))}</>;
}
