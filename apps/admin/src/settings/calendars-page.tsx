import { FormattedMessage, useIntl } from 'react-intl';
import { OpeningHours } from '@stillwater/ui';
import type { Schemas } from '../api.js';
import { useResources } from '../schedule/use-schedule.js';
import { Loaded } from '../shell/loaded.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { CalendarForm } from './calendar-form.js';
import { WallMoment } from './wall-moment.js';

/** When each member of staff works and is away. */
export function CalendarsPage() {
  const { may } = useClinic();
  const query = useResources();
  return (
    <>
      <p className="quiet">
        <FormattedMessage id="settings.calendars.lead" />
      </p>
      <Loaded query={query}>
        {({ staff }) => (
          <div className="settings-list">
            {staff.filter(({ active }) => active).length === 0 && (
              <p className="empty">
                <FormattedMessage id="settings.calendars.empty" />
              </p>
            )}
            {staff
              .filter(({ active }) => active)
              .map((calendar) => (
                <section className="panel" key={calendar.staffId}>
                  <h2>
                    <StaffName id={calendar.staffId} />
                  </h2>
                  <CalendarFacts calendar={calendar} />
                  {may('schedule.edit') && <CalendarForm key={calendar.version} calendar={calendar} />}
                </section>
              ))}
          </div>
        )}
      </Loaded>
    </>
  );
}

interface CalendarFactsProps {
  readonly calendar: Schemas['StaffCalendar'];
}

function CalendarFacts({ calendar }: CalendarFactsProps) {
  const intl = useIntl();
  const { zone } = useClinic();
  return (
    <>
      <p className="quiet">
        {intl.formatList(calendar.roles.map((role) => intl.formatMessage({ id: `role.${role}` })))}
      </p>
      {calendar.weekly === undefined ? (
        <p>
          <FormattedMessage id="settings.calendar.asClinic" />
        </p>
      ) : (
        <OpeningHours hours={calendar.weekly} zone={zone} />
      )}
      {calendar.absences.length > 0 && (
        <ul className="absences">
          {calendar.absences.map(({ from, until }) => (
            <li key={`${from} ${until}`}>
              <FormattedMessage
                id="settings.calendar.away"
                values={{ from: <WallMoment wall={from} />, until: <WallMoment wall={until} end /> }}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
