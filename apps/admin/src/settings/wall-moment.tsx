import { wallTime } from '@stillwater/ui';
import { useIntl } from 'react-intl';
import { wallDate } from '../schedule/wall-date.js';

interface WallMomentProps {
  /** `YYYY-MM-DDTHH:MM`. */
  readonly wall: string;
}

/** A moment on the clinic's wall clock; midnight is just the date. */
export function WallMoment({ wall }: WallMomentProps) {
  const { locale } = useIntl();
  const date = wallDate(wall.slice(0, 10), locale);
  const clock = wall.slice(11);
  return <time dateTime={wall}>{clock === '00:00' ? date : `${date}, ${wallTime(clock, locale)}`}</time>;
}
