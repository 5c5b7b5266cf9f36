import { Badge } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { PersonName } from '../people/person-name.js';
import { Loaded } from '../shell/loaded.js';
import { PageTitle } from '../shell/page-title.js';
import { useClinic } from '../shell/use-clinic.js';
import { AppointmentFacts } from './appointment-facts.js';
import { BookHeld } from './book-held.js';
import { CancelForm } from './cancel-form.js';
import { ConfirmButton } from './confirm-button.js';
import { MoveForm } from './move-form.js';
import { MarkNoShow, WithdrawNoShow } from './no-show.js';
import './schedule.css';
import { useAppointment } from './use-appointment.js';
import { dateOf } from './wall-time.js';

const route = getRouteApi('/$slug/schedule/appointments/$appointmentId');

/** One appointment and what may be done with it now. */
export function AppointmentPage() {
  const { appointmentId } = route.useParams();
  const { slug } = useClinic();
  const query = useAppointment(appointmentId);
  return (
    <>
      <p>
        <Link
          to="/$slug/schedule"
          params={{ slug }}
          search={query.data === undefined ? {} : { date: dateOf(query.data.data.localStart) }}
        >
          <FormattedMessage id="book.toSchedule" />
        </Link>
      </p>
      <Loaded query={query} wholePage>
        {(shown) => {
          const visit = shown.data;
          const can = (ability: (typeof visit.abilities)[number]): boolean => visit.abilities.includes(ability);
          return (
            <>
              <PageTitle title={<PersonName id={visit.personId} />} />
              <div className="badges">
                <Badge variant={visit.state === 'confirmed' ? 'filled' : 'outline'} tt="none">
                  <FormattedMessage id={`appointment.state.${visit.state}`} />
                </Badge>
                <Badge variant="default" tt="none">
                  <FormattedMessage id={`appointment.service.${visit.serviceCode}`} />
                </Badge>
              </div>
              <div className="detail">
                <div className="detail-known">
                  {visit.state === 'held' && <BookHeld shown={shown} />}
                  <AppointmentFacts visit={visit} />
                  {can('move') && <MoveForm shown={shown} />}
                </div>
                <div className="detail-work">
                  {can('confirm') && <ConfirmButton shown={shown} />}
                  {can('mark_no_show') && <MarkNoShow shown={shown} />}
                  {can('withdraw_no_show') && <WithdrawNoShow shown={shown} />}
                  {can('cancel') && visit.state !== 'held' && <CancelForm shown={shown} />}
                </div>
              </div>
            </>
          );
        }}
      </Loaded>
    </>
  );
}
