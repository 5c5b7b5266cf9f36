import { calendarDate, calendarDay, PhoneLink, ProblemNotice, zoneName } from '@stillwater/ui';
import { useId, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Clinic } from '../clinic/use-clinic.js';
import type { FreeTime, VisitMode } from './booking.js';
import { ownZone } from './own-zone.js';
import { SlotButton } from './slot-button.js';
import { byDay, daysLater, onOtherClock, type FreeDay } from './slots.rules.js';
import { daysShown, useFreeTimes } from './use-free-times.js';

interface SlotPickerProps {
  readonly token: string;
  /** The first day that may be asked for, at the clinic. */
  readonly today: string;
  readonly zone: string;
  readonly mode: VisitMode;
  readonly clinic: Clinic | undefined;
  readonly busy: boolean;
  readonly onChoose: (time: FreeTime) => void;
}

/** Free times, two weeks at once: a list of days that open, each with its times. */
export function SlotPicker({ token, today, zone, mode, clinic, busy, onChoose }: SlotPickerProps) {
  const intl = useIntl();
  const [from, setFrom] = useState(today);
  const { data: times, error, isPlaceholderData, refetch } = useFreeTimes(token, from, mode);
  const days = times === undefined || isPlaceholderData ? undefined : byDay(times);
  const span = useRef<HTMLParagraphElement>(null);
  const turn = (by: number): void => {
    setFrom(daysLater(from, by));
    span.current?.focus();
  };
  return (
    <section className="picker" aria-labelledby="picker-title">
      <h2 id="picker-title">
        <FormattedMessage id="booking.pick.title" />
      </h2>
      <ZoneNote zone={zone} at={times?.[0]?.startsAt} />
      <p ref={span} tabIndex={-1} className="picker-span" role="status">
        <FormattedMessage
          id="booking.pick.span"
          values={{
            from: calendarDate(from, intl.locale),
            to: calendarDate(daysLater(from, daysShown - 1), intl.locale),
            count: days === undefined ? -1 : (times?.length ?? 0),
          }}
        />
      </p>
      {error !== null && <ProblemNotice failure={error} onRetry={() => void refetch()} />}
      {days?.length === 0 && (
        <p>
          <FormattedMessage
            id={clinic === undefined ? 'booking.pick.none' : 'booking.pick.none.call'}
            values={{ phone: clinic !== undefined && <PhoneLink phone={clinic.phone} /> }}
          />
        </p>
      )}
      {days?.map((day, at) => (
        <Day key={day.date} day={day} zone={zone} open={at === 0} busy={busy} onChoose={onChoose} />
      ))}
      <div className="picker-turn">
        {from > today && (
          <button type="button" className="page-link-button" onClick={() => turn(-daysShown)}>
            <FormattedMessage id="booking.pick.earlier" />
          </button>
        )}
        <button type="button" className="page-link-button" onClick={() => turn(daysShown)}>
          <FormattedMessage id="booking.pick.later" />
        </button>
      </div>
    </section>
  );
}

function ZoneNote({ zone, at }: { readonly zone: string; readonly at: string | undefined }) {
  const { locale } = useIntl();
  const own = ownZone();
  const differs = at !== undefined && onOtherClock(at, zone, own, locale) !== undefined;
  return (
    <p className="picker-zone">
      <FormattedMessage
        id={differs ? 'booking.pick.zones' : 'hours.zone'}
        values={{ zone: zoneName(zone, locale), own: zoneName(own, locale) }}
      />
    </p>
  );
}

interface DayProps {
  readonly day: FreeDay;
  readonly zone: string;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onChoose: (time: FreeTime) => void;
}

function Day({ day, zone, open, busy, onChoose }: DayProps) {
  const { locale } = useIntl();
  const id = useId();
  return (
    <details className="picker-day" open={open}>
      <summary>
        <span className="picker-date">{calendarDay(day.date, locale)}</span>
        <span className="picker-count">
          <FormattedMessage id="booking.pick.count" values={{ count: day.count }} />
        </span>
      </summary>
      {day.parts.map(({ part, times }) => (
        <div key={part} role="group" aria-labelledby={`${id}-${part}`} className="picker-part">
          <p id={`${id}-${part}`}>
            <FormattedMessage id={`booking.part.${part}`} />
          </p>
          <div className="picker-times">
            {times.map((time) => (
              <SlotButton key={time.startsAt} time={time} zone={zone} disabled={busy} onChoose={onChoose} />
            ))}
          </div>
        </div>
      ))}
    </details>
  );
}
