import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useAheadMs } from '../demo/use-demo-clock.js';
import { ageParts } from './age-parts.js';

/** The present as the clinic lives it, which a demo may have moved; renewed twice a minute. */
export function useNow(): number {
  const ahead = useAheadMs();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now + ahead;
}

interface AgeProps {
  /** RFC 3339 instant. */
  readonly since: string;
}

/** How long ago, in the largest unit that fits. */
export function Age({ since }: AgeProps) {
  const intl = useIntl();
  const { value, unit } = ageParts(useNow() - Date.parse(since));
  return <>{intl.formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' })}</>;
}
