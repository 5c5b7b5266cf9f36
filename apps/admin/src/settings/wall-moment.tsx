import { wallTime } from '@stillwater/ui';
import { useIntl } from 'react-intl';
import { wallDate } from '../schedule/wall-date.js';
import { addDays, dateOf } from '../schedule/wall-time.js';

interface WallMomentProps {
  /** `YYYY-MM-DDTHH:MM`. */
  readonly wall: string;
  /** Whether a stretch ends there: at midnight it ends with the day before. */
  readonly end?: boolean;
}

/** A moment on the clinic's wall clock; midnight is just the date. */
export function WallMoment({ wall, end = false }: WallMomentProps) {
  const { locale } = useIntl();
  const clock = wall.slice(11);
  const day = dateOf(wall);
  const date = wallDate(end && clock === '00:00' ? addDays(day, -1) : day, locale);
  return <time dateTime={wall}>{clock === '00:00' ? date : `${date}, ${wallTime(clock, locale)}`}</time>;
}
