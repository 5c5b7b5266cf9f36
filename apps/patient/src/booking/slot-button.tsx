import { calendarDay, wallTime } from '@stillwater/ui';
import { useIntl } from 'react-intl';
import { ownZone } from './own-zone.js';
import { onOtherClock, type FreeTime } from './slots.rules.js';

interface SlotButtonProps {
  readonly time: FreeTime;
  readonly zone: string;
  /** Says the day too, where no heading above does. */
  readonly withDay?: boolean;
  readonly disabled: boolean;
  readonly onChoose: (time: FreeTime) => void;
}

/** One free time. */
export function SlotButton({ time, zone, withDay = false, disabled, onChoose }: SlotButtonProps) {
  const { locale } = useIntl();
  const there = onOtherClock(time.startsAt, zone, ownZone(), locale);
  const day = calendarDay(time.localStart.slice(0, 10), locale);
  return (
    <button type="button" className="slot" aria-disabled={disabled} onClick={() => !disabled && onChoose(time)}>
      {withDay && <span className="slot-day">{day}</span>}
      <span className="slot-time">{wallTime(time.localStart.slice(11), locale)}</span>
      {there !== undefined && <span className="slot-own">{there}</span>}
      {!withDay && <span className="sw-only-read">{day}</span>}
    </button>
  );
}
