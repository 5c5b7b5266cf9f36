import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useNow } from '../shell/age.js';
import { Loaded } from '../shell/loaded.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { DayGrid } from './day-grid.js';
import { ScheduleBar } from './schedule-bar.js';
import './schedule.css';
import { takesTime, useVisits } from './use-schedule.js';
import { dateIn, mondayOf } from './wall-time.js';
import { WeekGrid } from './week-grid.js';

const route = getRouteApi('/$slug/schedule');

/** The visits of a day by staff or by room, or those of a week, on the clinic's clock. */
export function SchedulePage() {
  const { zone } = useClinic();
  const filter = route.useSearch();
  const today = dateIn(zone, useNow());
  const date = filter.date ?? today;
  const week = filter.view === 'week';
  const query = useVisits(week ? mondayOf(date) : date, week ? 7 : 1, week ? filter.staffId : undefined);
  return (
    <>
      <PageTitle title={<FormattedMessage id="schedule.title" />} live={query.attended} />
      <ScheduleBar filter={filter} date={date} today={today} />
      <Loaded query={query}>
        {({ visits, more }) => (
          <>
            {more && (
              <p className="alerts">
                <FormattedMessage id="schedule.more" />
              </p>
            )}
            {week ? (
              <WeekGrid monday={mondayOf(date)} visits={visits.filter(takesTime)} />
            ) : (
              <DayGrid date={date} by={filter.by ?? 'staff'} visits={visits.filter(takesTime)} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
