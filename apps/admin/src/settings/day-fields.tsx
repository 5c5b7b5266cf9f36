import { Checkbox, TextInput } from '@mantine/core';
import { wallTime, weekdayName } from '@stillwater/ui';
import { FormattedMessage, useIntl } from 'react-intl';
import type { DayDraft } from './calendar-draft.js';

interface DayFieldsProps {
  readonly day: DayDraft;
  readonly faulty: boolean;
  readonly onChange: (day: DayDraft) => void;
}

/** One weekday: whether somebody works, and from when to when. */
export function DayFields({ day, faulty, onChange }: DayFieldsProps) {
  const intl = useIntl();
  const weekday = weekdayName(day.weekday, intl.locale);
  return (
    <div className="day-fields">
      <Checkbox
        label={weekday}
        checked={day.works}
        onChange={({ currentTarget: { checked } }) => onChange({ ...day, works: checked })}
      />
      {day.works && (
        <>
          <TextInput
            type="time"
            required
            aria-label={intl.formatMessage({ id: 'settings.calendar.opens' }, { weekday })}
            value={day.opens}
            onChange={(event) => onChange({ ...day, opens: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            required
            aria-label={intl.formatMessage({ id: 'settings.calendar.closes' }, { weekday })}
            value={day.closes}
            error={faulty ? <FormattedMessage id="settings.calendar.backwards" /> : undefined}
            onChange={(event) => onChange({ ...day, closes: event.currentTarget.value })}
          />
          {day.further.map(({ opens, closes }) => (
            <span className="quiet" key={opens}>
              <FormattedMessage
                id="settings.calendar.further"
                values={{ opens: wallTime(opens, intl.locale), closes: wallTime(closes, intl.locale) }}
              />
            </span>
          ))}
        </>
      )}
    </div>
  );
}
