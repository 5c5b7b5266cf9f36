import { Badge } from '@mantine/core';
import { dataOf } from '@stillwater/api-client';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { api } from '../api.js';
import { visitsKey, type Visit } from '../schedule/use-schedule.js';
import { WallDate } from '../schedule/wall-date.js';
import { WallSpan } from '../schedule/wall-span.js';
import { addDays, dateIn, dateOf } from '../schedule/wall-time.js';
import { useNow } from '../shell/age.js';
import { Listed } from '../shell/listed.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { useListing } from '../shell/use-listing.js';
import { usePersonInView } from './use-person.js';

/** The days that are looked through: half a year back, and as far ahead as anybody books. */
const BACK = 180;
const DAYS = 366;

/** A person's appointments, the earliest first, with what became of each. */
export function PersonAppointments() {
  const intl = useIntl();
  const { clinicId, zone } = useClinic();
  const { personId } = usePersonInView().data;
  const from = addDays(dateIn(zone, useNow()), -BACK);
  const listing = useListing<Visit>([...visitsKey(clinicId), 'person', personId, from], (cursor) =>
    dataOf(
      api.GET('/v1/clinics/{clinicId}/appointments', {
        params: { path: { clinicId }, query: { personId, from, days: DAYS, cursor, limit: 100 } },
      }),
    ),
  );
  return (
    <>
      <h2>
        <FormattedMessage id="person.tab.appointments" />
      </h2>
      <Listed
        listing={listing}
        label={intl.formatMessage({ id: 'person.tab.appointments' })}
        empty={<FormattedMessage id="person.appointments.empty" />}
      >
        {(visit) => <VisitRow key={visit.appointmentId} visit={visit} />}
      </Listed>
    </>
  );
}

interface VisitRowProps {
  readonly visit: Visit;
}

function VisitRow({ visit }: VisitRowProps) {
  const { slug } = useClinic();
  const { appointmentId } = visit;
  return (
    <li className="row">
      <div className="row-main">
        <Link className="row-link" to="/$slug/schedule/appointments/$appointmentId" params={{ slug, appointmentId }}>
          <FormattedMessage id={`appointment.service.${visit.serviceCode}`} />
          {', '}
          <WallDate date={dateOf(visit.localStart)} />
          {', '}
          <WallSpan visit={visit} />
        </Link>
        <Badge variant={visit.state === 'confirmed' ? 'filled' : 'default'} tt="none">
          <FormattedMessage id={`appointment.state.${visit.state}`} />
        </Badge>
      </div>
      <p className="row-facts">
        <span>
          <FormattedMessage id={`appointment.mode.${visit.mode}`} />
        </span>
        {visit.staffIds.map((id) => (
          <StaffName key={id} id={id} />
        ))}
      </p>
    </li>
  );
}
