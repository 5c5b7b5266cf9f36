import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { DateField } from '../schedule/date-field.js';
import { addDays, dateIn } from '../schedule/wall-time.js';
import { useNow } from '../shell/age.js';
import { useClinic } from '../shell/use-clinic.js';
import { WallMoment } from './wall-moment.js';

interface Absence {
  readonly from: string;
  readonly until: string;
}

interface AbsenceFieldsProps {
  readonly absences: readonly Absence[];
  readonly onChange: (absences: readonly Absence[]) => void;
}

/** Whole days away: the first and the last; saved with the rest of the calendar. */
export function AbsenceFields({ absences, onChange }: AbsenceFieldsProps) {
  const intl = useIntl();
  const { zone } = useClinic();
  const today = dateIn(zone, useNow());
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState(today);
  const add = (): void => {
    const absence = { from: `${first}T00:00`, until: `${addDays(last, 1)}T00:00` };
    onChange([...absences, absence].toSorted((a, b) => a.from.localeCompare(b.from)));
  };
  return (
    <fieldset className="choice choice-tall">
      <legend>
        <FormattedMessage id="settings.calendar.absences" />
      </legend>
      <ul className="absences">
        {absences.map((absence) => (
          <li key={`${absence.from} ${absence.until}`}>
            <FormattedMessage
              id="settings.calendar.away"
              values={{ from: <WallMoment wall={absence.from} />, until: <WallMoment wall={absence.until} end /> }}
            />{' '}
            <button
              type="button"
              className="plain-link"
              aria-label={intl.formatMessage(
                { id: 'settings.calendar.removeFrom' },
                { from: absence.from.slice(0, 10) },
              )}
              onClick={() => onChange(absences.filter((one) => one !== absence))}
            >
              <FormattedMessage id="settings.calendar.remove" />
            </button>
          </li>
        ))}
      </ul>
      <div className="date-bar">
        <DateField
          label={<FormattedMessage id="settings.calendar.firstDay" />}
          value={first}
          onChange={(date) => {
            setFirst(date);
            if (last < date) setLast(date);
          }}
        />
        <DateField
          label={<FormattedMessage id="settings.calendar.lastDay" />}
          value={last}
          min={first}
          onChange={setLast}
        />
        <Button variant="default" disabled={last < first} onClick={add}>
          <FormattedMessage id="settings.calendar.addAbsence" />
        </Button>
      </div>
    </fieldset>
  );
}
