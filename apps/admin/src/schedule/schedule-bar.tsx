import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useStaff } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { DateField } from './date-field.js';
import { scheduleFilterOf, type ScheduleFilter } from './schedule-filter.js';
import { addDays } from './wall-time.js';

interface ScheduleBarProps {
  readonly filter: ScheduleFilter;
  /** The day in view, or a day of the week in view. */
  readonly date: string;
  readonly today: string;
}

const views = ['staff', 'room', 'week'] as const;

/** Which days are shown and how; what is chosen stands in the address. */
export function ScheduleBar({ filter, date, today }: ScheduleBarProps) {
  const intl = useIntl();
  const { slug, may } = useClinic();
  const navigate = useNavigate();
  const staff = useStaff();
  const week = filter.view === 'week';
  const show = (part: Record<string, unknown>): void =>
    void navigate({
      to: '/$slug/schedule',
      params: { slug },
      search: scheduleFilterOf({ ...filter, ...part }),
    });
  const step = week ? 7 : 1;
  return (
    <div className="schedule-bar">
      <form className="date-bar" aria-label={intl.formatMessage({ id: 'filter.label' })}>
        <NativeSelect
          label={<FormattedMessage id="schedule.view" />}
          value={week ? 'week' : (filter.by ?? 'staff')}
          onChange={({ currentTarget: { value } }) =>
            show(
              value === 'week' ? { view: 'week', by: undefined } : { view: undefined, by: value, staffId: undefined },
            )
          }
          data={views.map((value) => ({ value, label: intl.formatMessage({ id: `schedule.view.${value}` }) }))}
        />
        <DateField
          label={<FormattedMessage id={week ? 'schedule.dateOfWeek' : 'schedule.date'} />}
          value={date}
          onChange={(chosen) => show({ date: chosen })}
        />
        {week && staff.length > 0 && (
          <NativeSelect
            label={<FormattedMessage id="schedule.staff" />}
            value={filter.staffId ?? ''}
            onChange={({ currentTarget: { value } }) => show({ staffId: value === '' ? undefined : value })}
            data={[
              { value: '', label: intl.formatMessage({ id: 'filter.all' }) },
              ...staff.map(({ staffId, name }) => ({ value: staffId, label: name })),
            ]}
          />
        )}
        <Button variant="default" onClick={() => show({ date: addDays(date, -step) })}>
          <FormattedMessage id={week ? 'schedule.previousWeek' : 'schedule.previousDay'} />
        </Button>
        <Button variant="default" onClick={() => show({ date: undefined })} disabled={date === today}>
          <FormattedMessage id="schedule.today" />
        </Button>
        <Button variant="default" onClick={() => show({ date: addDays(date, step) })}>
          <FormattedMessage id={week ? 'schedule.nextWeek' : 'schedule.nextDay'} />
        </Button>
      </form>
      {may('schedule.work') && (
        <Link className="button-link" to="/$slug/schedule/book" params={{ slug }} search={{ date }}>
          <FormattedMessage id="schedule.book" />
        </Link>
      )}
    </div>
  );
}
