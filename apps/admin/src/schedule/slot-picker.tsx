import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useNow } from '../shell/age.js';
import { Loaded } from '../shell/loaded.js';
import { useClinic } from '../shell/use-clinic.js';
import { BookingFailure } from './booking-failure.js';
import { DateField } from './date-field.js';
import './slots.css';
import { SlotButton } from './slot-button.js';
import type { FreeTime } from './slots.js';
import { DAYS_SHOWN, useSlots, type SlotWanted } from './use-slots.js';
import { WallDate } from './wall-date.js';
import { addDays, dateIn } from './wall-time.js';

interface SlotPickerProps {
  readonly wanted: SlotWanted;
  /** The first day to show, at least today. */
  readonly from?: string | undefined;
  readonly busy: boolean;
  readonly onPick: (time: FreeTime) => void;
}

/** Free times, a week at a time; each is a button. */
export function SlotPicker({ wanted, from, busy, onPick }: SlotPickerProps) {
  const { zone } = useClinic();
  const today = dateIn(zone, useNow());
  const [chosen, setChosen] = useState(from);
  const first = chosen === undefined || chosen < today ? today : chosen;
  const query = useSlots(wanted, first);
  return (
    <div className="slots">
      <div className="date-bar">
        <DateField
          label={<FormattedMessage id="slots.from" />}
          value={first}
          min={today}
          onChange={(date) => setChosen(date)}
        />
        <Button variant="default" disabled={first <= today} onClick={() => setChosen(addDays(first, -DAYS_SHOWN))}>
          <FormattedMessage id="slots.earlier" />
        </Button>
        <Button variant="default" onClick={() => setChosen(addDays(first, DAYS_SHOWN))}>
          <FormattedMessage id="slots.later" />
        </Button>
      </div>
      {query.data === undefined && query.error?.status === 422 ? (
        <BookingFailure problem={query.error} />
      ) : (
        <Loaded query={query}>
          {(days) =>
            days.length === 0 ? (
              <p className="empty">
                <FormattedMessage id="slots.none" />
              </p>
            ) : (
              <div className="slot-days">
                {days.map(({ date, times }) => (
                  <section key={date}>
                    <h3>
                      <WallDate date={date} />
                    </h3>
                    <ul>
                      {times.map((time) => (
                        <li key={time.startsAt}>
                          <SlotButton time={time} disabled={busy} onPick={onPick} />
                        </li>
                      ))}
                    </ul>
                  </section>
                ))}
              </div>
            )
          }
        </Loaded>
      )}
    </div>
  );
}
