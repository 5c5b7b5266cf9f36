import { useIntl } from 'react-intl';
import { TimeGrid } from './time-grid.js';
import type { Visit } from './use-schedule.js';
import { WallDate } from './wall-date.js';
import { addDays, dateOf } from './wall-time.js';

interface WeekGridProps {
  readonly monday: string;
  readonly visits: readonly Visit[];
}

/** Seven days from Monday, a column each. */
export function WeekGrid({ monday, visits }: WeekGridProps) {
  const intl = useIntl();
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  return (
    <TimeGrid
      label={intl.formatMessage({ id: 'schedule.week' })}
      columns={days.map((date) => ({
        key: date,
        heading: <WallDate date={date} year={false} />,
        visits: visits.filter(({ localStart }) => dateOf(localStart) === date),
      }))}
    />
  );
}
