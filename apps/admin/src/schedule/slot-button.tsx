import { wallTime } from '@stillwater/ui';
import { useIntl } from 'react-intl';
import type { FreeTime } from './slots.js';
import { wallDate } from './wall-date.js';

interface SlotButtonProps {
  readonly time: FreeTime;
  readonly disabled: boolean;
  /** Whether the day has to be read too, because no heading above says it. */
  readonly dated?: boolean;
  readonly onPick: (time: FreeTime) => void;
}

/** One free time. Its name says the day as well, for who hears it without the heading. */
export function SlotButton({ time, disabled, dated = false, onPick }: SlotButtonProps) {
  const { locale } = useIntl();
  const clock = wallTime(time.localStart.slice(11), locale);
  const full = `${wallDate(time.localStart.slice(0, 10), locale)}, ${clock}`;
  return (
    <button type="button" className="slot" aria-label={full} disabled={disabled} onClick={() => onPick(time)}>
      {dated ? full : clock}
    </button>
  );
}
